import type { Connection } from "../catalogue/sqlite/connection.ts";
import { stemOf } from "./stems.ts";
import { nearestFirst, type Vocabulary } from "./vocabulary.ts";

/** A token that a word may be found by, or several in a row, and what it is worth beside the word itself. */
export interface Form {
  token: string;
  worth: number;
}

/** How many other words a word may stand for in one way: each costs a search more. */
const MOST = 12;
const MOST_SLIPS = 5;
const SHORTEST_BEGINNING = 3;

/** Words of one stem, in the languages in which they stand somewhere. */
export const inflections = (db: Connection, word: string, languages: readonly string[]): Form[] => {
  const stems = languages.flatMap((language) => stemOf(word, language) ?? []);
  return db
    .all(
      "SELECT DISTINCT word FROM stems WHERE stem IN (SELECT value FROM json_each(?)) LIMIT 40",
      JSON.stringify(stems),
    )
    .flatMap(([other]) => (other === word ? [] : [{ token: String(other), worth: 0.9 }]));
};

/** Words that are begun with it: the person may not have finished. */
export const endings = (vocabulary: Vocabulary, word: string): Form[] =>
  word.length < SHORTEST_BEGINNING
    ? []
    : vocabulary
        .startingWith(word, MOST)
        .map((token) => ({ token, worth: vocabulary.has(word) ? 0.4 : 0.7 }));

/** Words that differ in their last letters, where no stems are known: “knjižnici”, “knjižnica”. */
export const alike = (vocabulary: Vocabulary, word: string): Form[] =>
  word.length < 6
    ? []
    : vocabulary
        .startingWith(word.slice(0, -2), MOST)
        .filter((other) => Math.abs(other.length - word.length) <= 2)
        .map((token) => ({ token, worth: 0.5 }));

/** Words that it may be a slip of, in records or in names: the best five. */
export const slips = (words: readonly Vocabulary[], word: string): string[] =>
  [
    ...new Set(
      words
        .flatMap((vocabulary) => vocabulary.near(word, MOST_SLIPS))
        .toSorted(nearestFirst)
        .map((one) => one.word),
    ),
  ].slice(0, MOST_SLIPS);

/** A compound taken apart: “fablab” where a record says “fab lab”. */
export function apart(db: Connection, vocabulary: Vocabulary, word: string): Form[] {
  const forms: Form[] = [];
  for (let at = 3; at <= word.length - 3; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if (!vocabulary.has(one) || !vocabulary.has(other)) continue;
    const token = `${one} ${other}`;
    const isSaid = db.first("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", `"${token}"`);
    if (isSaid) forms.push({ token, worth: 0.9 });
  }
  return forms;
}
