import { fieldValues } from "../define/walk.ts";
import { slipsOf } from "../vocabularies/near.ts";
import { findTerm, type VocabularyTerm } from "../vocabularies/vocabulary.ts";
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
export const nearestTerm = (vocabularyId: string, word: string): VocabularyTerm | undefined =>
  slipsOf(vocabularyId, word)[0];
