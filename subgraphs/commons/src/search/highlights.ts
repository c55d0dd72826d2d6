import { fold, type StoredRecord } from "@guildhall/schema";
import type { Highlight } from "./search.ts";
import { textsOf, type Text } from "./texts.ts";
import type { Sought } from "./understand.ts";

const MOST = 5;
/** Of a long text, what is around the first word that was found. */
const BEFORE = 60;
const LONGEST = 200;

/** Where the words stand in a record, the name first, each text once. */
export function highlightsOf(record: StoredRecord, sought: readonly Sought[]): Highlight[] {
  const forms = sought.flatMap(({ whole, words }) => [...whole, ...words.flat()]);
  const tokens = new Set(forms.map(({ token }) => token));
  const words = new Set(forms.flatMap(({ token }) => token.split(" ")));
  const found = new Map<string, Highlight>();
  for (const text of textsOf(record)) {
    const one = highlight(text, tokens, words);
    if (one) found.set(`${one.field} ${one.text}`, one);
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

function highlight(
  { field, text, tokens }: Text,
  sought: ReadonlySet<string>,
  words: ReadonlySet<string>,
): Highlight | null {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter(([word]) =>
    words.has(fold(word)),
  );
  const [first] = found;
  if (!first && !tokens.some((token) => sought.has(token))) return null;
  const start = text.length > LONGEST ? Math.max(0, (first?.index ?? 0) - BEFORE) : 0;
  const shown = excerpt(text, start);
  const inside = found.map(([word]) => word).filter((word) => shown.includes(word));
  return { field, text: shown, words: [...new Set(inside)] };
}

/** Cut between words, with a mark where something is left out. */
function excerpt(text: string, start: number): string {
  const from = start === 0 ? 0 : text.indexOf(" ", start) + 1;
  if (text.length - from <= LONGEST) return (from > 0 ? "… " : "") + text.slice(from);
  const end = text.lastIndexOf(" ", from + LONGEST);
  const cut = end > from ? end : from + LONGEST;
  return `${from > 0 ? "… " : ""}${text.slice(from, cut)} …`;
}
