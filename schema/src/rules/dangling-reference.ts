import { referencesIn } from "../define/walk.ts";
import { parseRecordId } from "../ids.ts";
import type { Rule } from "./rule.ts";

/** Of the record's own registry: what another registry holds, only that one can say. */
export const danglingReference: Rule = {
  code: "DANGLING_REFERENCE",
  severity: "ERROR",
  means: "The record names another record that its registry does not hold.",
  check(record, { kind, exists }) {
    if (!exists) return [];
    const own = parseRecordId(record.id)?.region;
    return referencesIn(record, kind.type).flatMap(({ path, id }) => {
      if (parseRecordId(id)?.region !== own || exists(id)) return [];
      return [
        {
          field: path,
          message: "No such record. Check the id for a slip, or add the record it names.",
          found: id,
          wanted: "the id of a record of this registry",
        },
      ];
    });
  },
};
