import { distance } from "fastest-levenshtein";
import { fieldValues } from "../define/walk.ts";
import { findTerm, vocabulary, type VocabularyTerm } from "../vocabularies/vocabulary.ts";
import type { Rule } from "./rule.ts";

export const unknownWord: Rule = {
  code: "UNKNOWN_WORD",
  severity: "WARNING",
  means: "A word is not in the vocabulary; it is kept as it stands and no filter finds it.",
  check(record, { kind }) {
    return fieldValues(record, kind.type).flatMap(({ path, field, value }) => {
      if (field.role !== "term" || typeof value !== "string") return [];
      if (findTerm(field.vocabulary, value)) return [];
      const near = nearestTerm(field.vocabulary, value);
      return [
        {
          field: path,
          message: `The word is not in the vocabulary \`${field.vocabulary}\`. It is kept as it stands, and no filter finds it.${near ? ` Did you mean “${near.label}”?` : ""}`,
          found: value,
          wanted: `a word of the vocabulary \`${field.vocabulary}\``,
          ...(near && { fix: near.code }),
        },
      ];
    });
  },
};

/** The term that a word is most likely a slip of; undefined where none comes near. */
export function nearestTerm(vocabularyId: string, word: string): VocabularyTerm | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { term: VocabularyTerm; away: number } | undefined;
  for (const term of vocabulary(vocabularyId)?.terms ?? [])
    for (const known of [term.code, term.label, ...(term.spellings ?? [])]) {
      const away = distance(wanted, known.toLowerCase());
      if (away <= limit && (!best || away < best.away)) best = { term, away };
    }
  return best?.term;
}
