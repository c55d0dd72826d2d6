import { distance } from "fastest-levenshtein";
import { fold } from "../fold.ts";
import { vocabulary, wordsOf, type VocabularyTerm } from "./vocabulary.ts";

const MOST = 3;
/** Nobody's word is longer, and comparing costs its length. */
const LONGEST = 60;
/** Shorter ones stand within too many words to tell anything. */
const SHORTEST_PART = 4;

/** The terms that a word is most likely a slip of, the likeliest first; none where none comes near. */
export const slipsOf = (vocabularyId: string, word: string): VocabularyTerm[] =>
  nearest(word, vocabulary(vocabularyId)?.terms ?? [], wordsOf);

/** Those, and the terms that it is a part of: “laser” and “lazer” are near “Laser cutting”. */
export function nearTerms(vocabularyId: string, word: string): VocabularyTerm[] {
  const terms = vocabulary(vocabularyId)?.terms ?? [];
  const sought = fold(word);
  const holds = terms.filter((term) => wordsOf(term).some((one) => fold(one).includes(sought)));
  const parts = (term: VocabularyTerm) => wordsOf(term).flatMap((one) => one.split(/[\s-]+/));
  const within = word.length < SHORTEST_PART ? [] : [...holds, ...nearest(word, terms, parts)];
  return [...new Set([...nearest(word, terms, wordsOf), ...within])].slice(0, MOST);
}

/** The few candidates that a word is most likely a slip of, the likeliest first. */
export function nearest<T>(
  word: string,
  candidates: readonly T[],
  spellings: (one: T) => readonly string[],
): T[] {
  if (word.length > LONGEST) return [];
  const sought = fold(word);
  const away = (one: T): number =>
    Math.min(...spellings(one).map((known) => distance(sought, fold(known))));
  return nearestBy(candidates, away, Math.max(1, Math.floor(word.length / 3)));
}

/** The few candidates that are no farther away than so much, the nearest first. */
export const nearestBy = <T>(
  candidates: readonly T[],
  away: (one: T) => number,
  farthest: number,
): T[] =>
  candidates
    .map((one) => ({ one, far: away(one) }))
    .filter(({ far }) => far <= farthest)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ one }) => one);
