import { textsOf } from "./fields.ts";
import type { Rule } from "./rule.ts";

const PLACEHOLDER =
  /^(n\/?a|tbc|tbd|todo|unknown|none|null|undefined|nan|test|xxx+|[-–—.?/]+|lorem ipsum.*|#(n\/a|ref!|value!|name\?|div\/0!))$/i;

export const placeholder: Rule = {
  code: "PLACEHOLDER",
  severity: "WARNING",
  means: "A word such as “n/a” stands where nothing is known.",
  check(record, { kind }) {
    return [...textsOf(record, kind.type)].flatMap(({ path, field, value }) => {
      const isWords = field.role === "value" && field.type() === String;
      // What a figure was given as is quoted, whatever it says: its absence is told beside it.
      if (!isWords || field.name === "asGiven" || !PLACEHOLDER.test(value.trim())) return [];
      return [
        {
          field: path,
          message: "This stands for nothing. Leave the field out where nothing is known.",
          found: value,
          wanted: "the fact, or no field",
        },
      ];
    });
  },
};
