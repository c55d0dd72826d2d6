import type { Operator, Party } from "../records/party.ts";
import type { Address } from "../values/place.ts";
import { textsOf } from "./fields.ts";
import type { RecordField, Rule } from "./rule.ts";

/** Fields for names of people, bodies and places, where a web address is a slip of the column. */
type Name = RecordField | keyof Address | keyof Operator | keyof Party;
const NAMES: ReadonlySet<string> = new Set<Name>([
  "name",
  "shortName",
  "street",
  "postcode",
  "city",
  "legalForm",
  "role",
]);

export const addressInName: Rule = {
  code: "ADDRESS_IN_WRONG_FIELD",
  severity: "WARNING",
  means: "A web address stands where a name belongs, as when a spreadsheet's columns have slipped.",
  check(record, { kind }) {
    const website = record["website"];
    return [...textsOf(record, kind.type)].flatMap(({ path, field, value }) => {
      if (!NAMES.has(field.name)) return [];
      if (value !== website && !/^(https?:\/\/|www\.)\S+$/i.test(value)) return [];
      return [
        {
          field: path,
          message:
            "A web address stands where a name belongs. Check whether the columns have slipped.",
          found: value,
          wanted: "words, with the address under `website`",
        },
      ];
    });
  },
};
