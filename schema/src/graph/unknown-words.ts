import type { Kind } from "../define/kind.ts";
import type { KeyValue } from "../reader/query.ts";
import { vocabularyOf } from "../keys/keys.ts";
import { nearTerms } from "../vocabularies/near.ts";
import { findTerm } from "../vocabularies/vocabulary.ts";
import type { Warnings } from "./warnings.ts";

/** Warns of what no vocabulary knows in a filter: it finds next to nothing, and nobody would know why. */
export function warnOfUnknownWords(
  kind: Kind,
  filter: { name: string; key: string; given: readonly KeyValue[] },
  warnings: Warnings,
): void {
  const vocabulary = vocabularyOf(kind, filter.key);
  if (!vocabulary) return;
  const argument = `${kind.plural}.filter.${filter.name}`;
  for (const word of filter.given)
    if (typeof word === "string" && !findTerm(vocabulary, word))
      warnings.add({ code: "WORD_UNKNOWN", argument, got: word }, (got) => {
        const near = nearTerms(vocabulary, word);
        return { message: say(vocabulary, got, near), near: near.map(({ code }) => code) };
      });
}

const say = (vocabulary: string, got: string, near: readonly { label: string }[]): string =>
  [
    `The vocabulary ${vocabulary} has no word ${JSON.stringify(got)}: only records that say just this are found.`,
    near.length > 0
      ? `Did you mean ${near.map(({ label }) => `“${label}”`).join(" or ")}?`
      : `vocabulary(id: "${vocabulary}") lists its words.`,
  ].join(" ");
