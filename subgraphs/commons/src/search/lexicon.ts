import { kinds, singular, vocabularies, wordsOf } from "@guildhall/schema";
import { kindToken, termToken } from "./columns.ts";
import type { Named } from "./search.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What has a name of its own: terms in every language that they are known in, kinds and places. */
export interface Lexicon {
  /** The tokens that some words together stand for; empty where they are no name. */
  tokens(words: readonly string[]): readonly string[];
  /** Whether a word is part of some name, in the singular or plural. */
  has(word: string): boolean;
  /** Names that can be suggested, folded, in the order of the folded form. */
  labels: readonly { folded: string; text: string }[];
  /** Every word that is part of a name: what a slip of one is told by. */
  words: Vocabulary;
}

/** Names of more words than these are not looked for. */
export const LONGEST_NAME = 5;

/** “Fab lab”, “FabLabs” and “fab-lab” are one name, as they are for a filter. */
const keyOf = (words: readonly string[]): string => words.map(singular).join("");

export function lexiconOf(places: readonly Named[]): Lexicon {
  const names = new Map<string, Set<string>>();
  const words = new Vocabulary();
  const labels = new Map<string, string>();
  const add = ({ token, names: all }: Named, label = true) => {
    for (const name of all) {
      const parts = wordsOf(name);
      if (parts.length === 0) continue;
      const key = keyOf(parts);
      names.set(key, (names.get(key) ?? new Set()).add(token));
      for (const part of parts) words.add(part);
      if (label) labels.set(parts.join(" "), name);
    }
  };
  for (const { tokens, codes, said } of termsByLabel())
    for (const token of tokens) {
      add({ token, names: codes }, false);
      add({ token, names: said });
    }
  for (const { kind, singular: one } of kinds())
    add({ token: kindToken(kind), names: [kind, one.replaceAll(/(?=[A-Z])/g, " ")] }, false);
  for (const place of places) add(place);
  return {
    tokens: (parts) => [...(names.get(keyOf(parts)) ?? [])],
    has: (word) => words.has(word) || names.has(singular(word)),
    labels: [...labels]
      .map(([folded, text]) => ({ folded, text }))
      .toSorted((a, b) => (a.folded < b.folded ? -1 : 1)),
    words,
  };
}

interface SameTerm {
  tokens: string[];
  codes: string[];
  said: string[];
}

/** A library that runs a space and one that is an organisation are words of two vocabularies, and one to a reader. */
function termsByLabel(): Iterable<SameTerm> {
  const same = new Map<string, SameTerm>();
  for (const { id, terms } of vocabularies())
    for (const { code, label, spellings = [], translations = {} } of terms) {
      const key = keyOf(wordsOf(label));
      const one = same.get(key) ?? { tokens: [], codes: [], said: [] };
      one.tokens.push(termToken(id, code));
      one.codes.push(code);
      one.said.push(...spellings, ...Object.values(translations), label);
      same.set(key, one);
    }
  return same.values();
}
