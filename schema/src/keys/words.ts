import { fold } from "../fold.ts";

/** The folded words of a text, in the order they come: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const pattern = /[^\0-\x7f]/.test(folded) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g;
  return folded.match(pattern) ?? [];
}

/** A search split into the words that must occur whole and the last one, which may be cut short. */
export function searchWords(text: string): { whole: string[]; prefix: string | null } {
  const words = wordsOf(text);
  const prefix = words.pop() ?? null;
  return { whole: [...new Set(words)], prefix };
}
