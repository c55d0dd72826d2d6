import { referencesIn } from "../define/walk.ts";
import { parseRecordId } from "../ids.ts";
import type { Rule } from "./rule.ts";

export const referenceKind: Rule = {
  code: "REFERENCE_OF_WRONG_KIND",
  severity: "ERROR",
  means: "The record names a record of another kind than the field is for.",
  check(record, { kind }) {
    return referencesIn(record, kind.type).flatMap(({ path, id, kind: wanted }) => {
      const found = parseRecordId(id);
      if (!found || found.kind === wanted.kind) return [];
      return [
        {
          field: path,
          message: `This field names one of the ${wanted.kind}; the id is that of one of the ${found.kind}.`,
          found: id,
          wanted: `an id such as ${found.region}/${wanted.kind}/…`,
        },
      ];
    });
  },
};
