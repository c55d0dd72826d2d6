import type { Indicator, Term } from "../values/term.ts";
import { findTerm } from "../vocabularies/vocabulary.ts";

/** A stored word as the graph answers it: the vocabulary's term, or the host's own word. */
export function answerTerm(vocabulary: string, word: string): Term & Indicator {
  const known = findTerm(vocabulary, word);
  if (!known) return { label: word, vocabulary };
  return { ...known, vocabulary } as Term & Indicator;
}
