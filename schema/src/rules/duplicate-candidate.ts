import { groupBy } from "../group.ts";
import { parseRecordId } from "../ids.ts";
import { duplicateCandidates } from "./duplicates.ts";
import type { RegistryRule } from "./rule.ts";

/** Each is held against each other one: beyond this many of a kind that would take too long. */
const COMPARED_AT_MOST = 1_500;

export const duplicateCandidate: RegistryRule = {
  code: "DUPLICATE_CANDIDATE",
  severity: "WARNING",
  means: "Two records of one kind may be about the same thing.",
  check(records) {
    const byKind = groupBy(records, ({ id }) => parseRecordId(id)?.kind ?? "");
    return [...byKind.values()]
      .filter((kind) => kind.length <= COMPARED_AT_MOST)
      .flatMap(duplicateCandidates)
      .map(({ ids: [id, other], evidence }) => ({
        id,
        message: `It may be the same as ${other}. ${evidence.join(" ")} Withdraw one of the two if so.`,
        found: other,
      }));
  },
};
