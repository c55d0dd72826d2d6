/**
 * The one rule by which words are made comparable, in both stores and in queries: no case, no
 * accents, compatibility forms resolved. "Kovačnica" and "KOVACNICA" are then one word.
 */
export function fold(text: string): string {
  // Most text is plain, and folding is a good part of what an import costs: only the rest is looked at.
  return text.toLowerCase().replace(/[^\0-\x7f]+/g, foldRun);
}

/** Lower case comes last too: some letters only get a lower-case form once they are decomposed. */
const foldRun = (run: string) => run.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

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
