import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { findTerm } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { oncePerList } from "../holdings/once.ts";
import { barriersOf } from "./gaps-barriers.ts";
import { labelOf } from "./similar-terms.ts";

/** A theme that both work on, or that hinders both. */
export interface SharedTheme {
  code: string;
  label: string;
  own: readonly string[];
  other: readonly string[];
  /** Whether both found a barrier there. */
  hindersBoth: boolean;
}

const KINDS = ["good-practices", "councils", "findings"] as const;

const digest = oncePerList((records) => {
  const themes = new Map<string, string[]>();
  for (const record of records)
    for (const code of themesOf(record)) themes.set(code, [...(themes.get(code) ?? []), record.id]);
  return themes;
});

const themesOf = (record: StoredRecord): Set<string> =>
  new Set(
    (Array.isArray(record["themes"]) ? record["themes"] : [])
      .filter((theme) => typeof theme === "string")
      .map((theme) => findTerm("theme", theme)?.code ?? theme),
  );

/** Those that hinder both first, then those with most records of both. */
export async function sharedThemes(
  own: RegionProfile,
  other: RegionProfile,
  evidence: Pick<Evidence, "holdings">,
): Promise<SharedTheme[]> {
  const [mine, theirs] = [await themesIn(own.id, evidence), await themesIn(other.id, evidence)];
  const [ours, those] = [await barriersOf(own.id, evidence), await barriersOf(other.id, evidence)];
  return [...mine]
    .flatMap(([code, ids]): SharedTheme[] => {
      const others = theirs.get(code);
      if (!others) return [];
      const hindersBoth = ours.has(code) && those.has(code);
      return [{ code, label: labelOf("theme", code), own: ids, other: others, hindersBoth }];
    })
    .toSorted(
      (a, b) =>
        Number(b.hindersBoth) - Number(a.hindersBoth) ||
        Math.min(b.own.length, b.other.length) - Math.min(a.own.length, a.other.length) ||
        (a.code < b.code ? -1 : 1),
    );
}

async function themesIn(
  region: string,
  { holdings }: Pick<Evidence, "holdings">,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>();
  for (const kind of KINDS)
    for (const [code, ids] of digest(await holdings.of(region, kind)))
      all.set(code, [...(all.get(code) ?? []), ...ids]);
  return all;
}
