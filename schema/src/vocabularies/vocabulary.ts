import { fold } from "../fold.ts";
import { files } from "./files.ts";
import { singular } from "./singular.ts";

/** A word of a vocabulary. */
export interface VocabularyTerm {
  code: string;
  label: string;
  description?: string;
  /** The wider word it belongs under, in the same vocabulary. */
  broader?: string;
  /** Other spellings that hosts use, read as this word. */
  spellings?: readonly string[];
  /** The word in other languages (BCP 47), from a source that the README names. */
  translations?: Readonly<Record<string, string>>;
  /**
   * Of indicators only: who publishes or works out figures; how they stand to time; the unit they
   * are in; which way is better; what they may be divided by; who defines it so.
   */
  origin?: "MEASURED" | "DERIVED" | "STATISTIC";
  nature?: "STOCK" | "FLOW" | "CUMULATIVE" | "RATE";
  unit?: string;
  direction?: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEITHER";
  denominator?: string;
  source?: { title: string; address?: string };
}

export interface VocabularyFile {
  id: string;
  title: string;
  description: string;
  terms: readonly VocabularyTerm[];
}

interface Indexed extends VocabularyFile {
  codes: ReadonlyMap<string, VocabularyTerm>;
  find: ReadonlyMap<string, VocabularyTerm>;
}

/** “Hacker space”, “hacker-space” and “Hackerspaces” are one word. */
const bare = (word: string): string =>
  fold(word)
    .split(/[\s_-]+/)
    .map(singular)
    .join("");

/** Every way in which a term is written; its code is the last. */
export const wordsOf = (term: VocabularyTerm): readonly string[] => [
  ...Object.values(term.translations ?? {}),
  ...(term.spellings ?? []),
  term.label,
  term.code,
];

const all: ReadonlyMap<string, Indexed> = new Map(
  files.map((file) => [
    file.id,
    {
      ...file,
      codes: new Map(file.terms.map((term) => [term.code, term])),
      find: indexOf(file.terms),
    },
  ]),
);

function indexOf(terms: readonly VocabularyTerm[]): Map<string, VocabularyTerm> {
  const find = new Map<string, VocabularyTerm>();
  for (const term of terms) for (const word of wordsOf(term)) find.set(bare(word), term);
  return find;
}

export const vocabularies = (): readonly VocabularyFile[] => files;
export const vocabulary = (id: string): VocabularyFile | undefined => all.get(id);

/** The term a word stands for, whatever its case, accents, spaces, hyphens or number; undefined where it is unknown. */
export const findTerm = (vocabularyId: string, word: string): VocabularyTerm | undefined => {
  const known = all.get(vocabularyId);
  // Records mostly hold codes, and every answer asks for each of theirs.
  return known?.codes.get(word) ?? known?.find.get(bare(word));
};
