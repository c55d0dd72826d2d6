import { distance } from "fastest-levenshtein";
import { fold } from "../fold.ts";
import { Quantity } from "../values/quantity.ts";
import { slipsOf } from "../vocabularies/near.ts";
import { unitOf } from "../vocabularies/unit.ts";
import { wordsOf, type VocabularyTerm } from "../vocabularies/vocabulary.ts";
import { objectsOf } from "./fields.ts";
import type { Rule } from "./rule.ts";

export const unitUnknown: Rule = {
  code: "UNIT_UNKNOWN",
  severity: "WARNING",
  means: "A figure is in a unit that is neither a word of the vocabulary nor a currency.",
  check(record, { kind }) {
    return [...objectsOf(record, kind.type, Quantity)].flatMap(({ path, value: { unit } }) => {
      // An indicator is in money, a figure in a currency.
      if (typeof unit !== "string" || (unitOf(unit) ?? "money") !== "money") return [];
      const fix = nearestUnit(unit);
      return [
        {
          field: `${path}.unit`,
          message:
            "The unit is neither in the vocabulary `unit` nor a currency. It is kept as it stands, and the figure compares with none in another word.",
          found: unit,
          wanted: "a word of the vocabulary `unit`, or a currency such as EUR",
          ...(fix && { fix }),
        },
      ];
    });
  },
};

/** What the word was likely meant to be; the span in “people per year” belongs in the period. */
function nearestUnit(word: string): string | undefined {
  const [counted = word] = word.split(/ (?:per|a|an) (?:year|month|day)$/);
  return (
    unitOf(counted.toUpperCase()) ?? unitOf(counted) ?? slipsOf("unit", counted).find(isNear)?.code
  );

  // Units are short words: “robots” is no slip of “rooms”.
  function isNear(term: VocabularyTerm): boolean {
    return wordsOf(term).some((one) => distance(fold(one), fold(counted)) * 4 <= counted.length);
  }
}
