import { findTerm } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { oncePerList } from "../holdings/once.ts";

/** Ids of the findings that tell of a barrier, by theme. */
const digest = oncePerList((findings) => {
  const barriers = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding["kind"] !== "BARRIER" || !Array.isArray(finding["themes"])) continue;
    for (const theme of new Set(finding["themes"] as string[])) {
      const code = findTerm("theme", theme)?.code ?? theme;
      barriers.set(code, [...(barriers.get(code) ?? []), finding.id]);
    }
  }
  return barriers;
});

/** What a region found to hinder it, by theme. */
export const barriersOf = async (
  region: string,
  { holdings }: Pick<Evidence, "holdings">,
): Promise<ReadonlyMap<string, readonly string[]>> => digest(await holdings.of(region, "findings"));
