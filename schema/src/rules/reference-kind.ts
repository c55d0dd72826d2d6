import { kindOfType } from "../define/kind.ts";
import { parseRecordId } from "../ids.ts";
import { fieldValues } from "./fields.ts";
import type { Rule } from "./rule.ts";

export const referenceKind: Rule = {
  code: "REFERENCE_OF_WRONG_KIND",
  severity: "ERROR",
  means: "The record names a record of another kind than the field is for.",
  check(record, { kind }) {
    return fieldValues(record, kind.type).flatMap(({ path, field, value }) => {
      const target = field.role === "reference" ? kindOfType(field.type()) : undefined;
      const found = parseRecordId(String(value));
      if (!target || !found || found.kind === target.kind) return [];
      return [
        {
          field: path,
          message: `This field names one of the ${target.kind}; the id is that of one of the ${found.kind}.`,
          found: String(value),
          wanted: `an id such as ${found.region}/${target.kind}/…`,
        },
      ];
    });
  },
};
