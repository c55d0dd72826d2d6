import { findTerm, vocabulary, wordsOf, type VocabularyTerm } from "@guildhall/schema";

/** A word of a question, with what the vocabulary knows it as. */
export interface Word {
  said: string;
  /** Missing where the vocabulary does not know it: it is then looked for as it stands. */
  code?: string;
  /** What a text must have of it, worked out once for all records. */
  stems: readonly string[];
}

/** “Prototype” means “Prototyping and testing”: the one term that has a word of the same stem. */
export function readWord(vocabularyId: string, said: string): Word {
  const term = findTerm(vocabularyId, said) ?? onlyAlike(vocabularyId, said);
  return { said, ...(term && { code: term.code }), stems: stemsOf(said) };
}

function onlyAlike(vocabularyId: string, said: string): VocabularyTerm | undefined {
  const alike = (vocabulary(vocabularyId)?.terms ?? []).filter((term) =>
    mentions([term.label, ...(term.spellings ?? [])].join(" "), said),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** Shorter words tell nothing: “a”, “of”, “to”. */
const SHORTEST = 3;

/** Whether a text has a word of the same stem for every word that is sought. */
export const mentions = (text: string, sought: string): boolean =>
  haveAll(wordsOf(text), stemsOf(sought));

const stemsOf = (sought: string): string[] =>
  wordsOf(sought)
    .filter((word) => word.length >= SHORTEST)
    .map(stemOf);

export const haveAll = (words: readonly string[], stems: readonly string[]): boolean =>
  stems.length > 0 && stems.every((stem) => words.some((word) => word.startsWith(stem)));

/** Without an English ending, where enough is left: “prototyping” and “prototypes” are “prototyp”. */
const stemOf = (word: string): string => word.replace(/(?<=\w{4})(?:ings?|ers?|ed|es?|s)$/, "");

export type Standing = "WITHIN" | "WIDER" | "OUTSIDE";

/**
 * How a word stands to those of a record: it is one of them or belongs under one; one of them
 * belongs under it, so that the record is for a part of what it means; or neither.
 */
export function standing(vocabularyId: string, code: string, listed: readonly string[]): Standing {
  const codes = listed.map((word) => codeOf(vocabularyId, word));
  if (widerOf(vocabularyId, code).some((one) => codes.includes(one))) return "WITHIN";
  return codes.some((one) => widerOf(vocabularyId, one).includes(code)) ? "WIDER" : "OUTSIDE";
}

/** A word's code and those of all that it belongs under. */
function widerOf(vocabularyId: string, code: string): string[] {
  const codes: string[] = [];
  for (let at: string | undefined = code; at !== undefined && !codes.includes(at);) {
    codes.push(at);
    at = findTerm(vocabularyId, at)?.broader;
  }
  return codes;
}

const codeOf = (vocabularyId: string, word: string): string =>
  findTerm(vocabularyId, word)?.code ?? word;

/** A word as readers have it: its label, or as it was said. */
export const labelOf = (vocabularyId: string, word: string): string =>
  findTerm(vocabularyId, word)?.label ?? word;

export const labelsOf = (vocabularyId: string, words: readonly string[]): string =>
  words.map((word) => labelOf(vocabularyId, word)).join(", ");
