import type { Council, StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import { everywhere, isOf, type Scope } from "../scope.ts";

export type CouncilRecord = Council & StoredRecord;

/** The councils that name the partnership, by registry and then by id. */
export async function councilsOf(
  scope: Scope,
  evidence: Pick<Evidence, "holdings">,
): Promise<CouncilRecord[]> {
  const all = await everywhere<Council>(scope, evidence, "councils");
  return all.filter((council) => isOf(scope, council));
}

/** A list's words without their order and repetitions, to tell whether two are the same. */
export const asSet = (words: readonly string[]): string =>
  JSON.stringify([...new Set(words)].toSorted());
