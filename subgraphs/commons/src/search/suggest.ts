import { wordsOf } from "@guildhall/schema";
import type { Connection } from "../catalogue/sqlite/connection.ts";
import type { Lexicon } from "./lexicon.ts";
import { bare } from "./names.ts";
import type { Suggestion } from "./search.ts";
import type { Index } from "./write.ts";

/** What a person who typed so much may go on to type: names of records, then words of vocabularies. */
export function suggestions(
  { db }: Index,
  { labels }: Lexicon,
  text: string,
  first: number,
): Suggestion[] {
  const words = wordsOf(text);
  const found = new Map<string, Suggestion>();
  const add = (one: Suggestion) => {
    const key = wordsOf(one.text).join(" ");
    if (found.size < first && !found.has(key)) found.set(key, one);
  };
  if (words.length === 0) return [];
  for (const one of [...beginningSo(db, words, first), ...holding(db, words, first)]) add(one);
  const begun = words.join(" ");
  for (const { folded, text: label } of labels)
    if (folded.startsWith(begun)) add({ text: label, id: null });
  return [...found.values()];
}

const shown = ([text, id]: readonly unknown[]): Suggestion => ({
  text: String(text),
  id: String(id),
});

function beginningSo(db: Connection, words: readonly string[], first: number): Suggestion[] {
  return db
    .all(
      `SELECT n.name, d.id FROM names n JOIN docs d ON d.rec = n.rec
       WHERE n.bare >= ? AND n.bare < ? ORDER BY n.bare, d.id LIMIT ?`,
      bare(words),
      `${bare(words)}\u{10FFFF}`,
      first * 3,
    )
    .map(shown);
}

/** Names with all the words somewhere, the last one begun; a single letter would begin half of all. */
function holding(db: Connection, words: readonly string[], first: number): Suggestion[] {
  if (bare(words).length < 2) return [];
  const match = `${words.map((word) => `"${word}"`).join(" AND ")} *`;
  return db
    .all(
      `SELECT n.name, d.id
       FROM (SELECT rowid AS rec FROM titles WHERE titles MATCH ? LIMIT 200) w
       JOIN docs d ON d.rec = w.rec JOIN names n ON n.rec = w.rec
       ORDER BY length(n.name), n.name, d.id LIMIT ?`,
      match,
      first * 3,
    )
    .map(shown);
}
