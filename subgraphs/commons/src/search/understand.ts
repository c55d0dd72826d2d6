import { wordsOf } from "@guildhall/schema";
import { isPlaceToken } from "./columns.ts";
import { alike, apart, endings, inflections, slips, type Form } from "./forms.ts";
import { LONGEST_NAME, type Lexicon } from "./lexicon.ts";
import { isStopWord } from "./stop-words.ts";
import { STEMMED } from "./stems.ts";
import type { Index } from "./write.ts";

/** A stretch of what was typed that is looked for as one thing. */
export interface Sought {
  /** Found where any of these is … */
  whole: readonly Form[];
  /** … or where of each of these any is; empty where the words say nothing one by one. */
  words: readonly (readonly Form[])[];
  /** A hit may do without it. */
  isOptional: boolean;
  /** Whoever names a place hardly means another one. */
  isPlace: boolean;
}

export interface Understood {
  sought: readonly Sought[];
  /** The words looked for, in order, put right. */
  words: readonly string[];
  /** Whether any of them is another one than was typed. */
  isCorrected: boolean;
}

/** What a text is taken for; `loosely` also for what it may only be near to. */
export function understand(
  index: Index,
  lexicon: Lexicon,
  { text, language }: { text: string; language?: string | undefined },
  loosely: boolean,
): Understood {
  const typed = wordsOf(text);
  const languages = language ? [language.split("-")[0]!.toLowerCase()] : STEMMED;
  const words = typed.flatMap((word, at) => {
    if (inflections(index.db, word, languages).length > 0) return [word];
    return putRight(index, lexicon, word, at === typed.length - 1);
  });
  const formsOf = (word: string, isLast: boolean): Form[] =>
    distinct([
      { token: word, worth: 1 },
      ...inflections(index.db, word, languages),
      ...apart(index.db, index.vocabulary, word),
      ...(isLast || loosely ? endings(index.vocabulary, word) : []),
      ...(loosely ? [...alike(index.vocabulary, word), ...slipForms(index, lexicon, word)] : []),
    ]);
  const sought: Sought[] = [];
  for (let at = 0; at < words.length;) {
    const length = nameAt(index, lexicon, words, at);
    const part = words.slice(at, at + length);
    const joined = length > 1 ? [part.join("")] : [];
    const whole = [...lexicon.tokens(part), ...joined].map((token) => ({ token, worth: 0.95 }));
    const isStop = length === 1 && whole.length === 0 && isStopWord(part[0]!);
    const each = isStop
      ? [[{ token: part[0]!, worth: 1 }]]
      : part.map((word, index_) => formsOf(word, at + index_ === words.length - 1));
    const isThere = [...whole, ...each.flat()].some(({ token }) => isSaid(index, token));
    sought.push({
      whole,
      words: each,
      isOptional: isStop || !isThere,
      isPlace: whole.some(({ token }) => isPlaceToken(token)),
    });
    at += length;
  }
  const allStop = sought.every(({ isOptional }) => isOptional);
  return {
    sought: allStop ? sought.map((one) => ({ ...one, isOptional: false })) : sought,
    words,
    isCorrected: words.join(" ") !== typed.join(" "),
  };
}

/** How many words from here on are one name. */
function nameAt(
  { vocabulary }: Index,
  lexicon: Lexicon,
  words: readonly string[],
  at: number,
): number {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 1; length--) {
    const part = words.slice(at, at + length);
    if (lexicon.tokens(part).length > 0) return length;
    if (length === 2 && vocabulary.has(part.join(""))) return length;
  }
  return 1;
}

/** A word that stands nowhere is taken for the nearest that does, or for two words. */
function putRight(
  { db, vocabulary }: Index,
  lexicon: Lexicon,
  word: string,
  isLast: boolean,
): string[] {
  if (vocabulary.has(word) || lexicon.has(word) || isStopWord(word)) return [word];
  if (isLast && vocabulary.startingWith(word, 1).length > 0) return [word];
  const [nearest] = slips([vocabulary, lexicon.words], word);
  if (nearest) return [nearest];
  const beginning = vocabulary.beginningOf(word) ?? lexicon.words.beginningOf(word);
  if (beginning) return [beginning];
  const [parts] = apart(db, vocabulary, word);
  return parts ? parts.token.split(" ") : [word];
}

const slipForms = ({ vocabulary }: Index, lexicon: Lexicon, word: string): Form[] =>
  slips([vocabulary, lexicon.words], word).map((token) => ({ token, worth: 0.5 }));

/** What nobody says can be asked of nobody. */
const isSaid = ({ vocabulary }: Index, token: string): boolean =>
  token.split(" ").every((word) => vocabulary.has(word));

/** The one of most worth of each token. */
function distinct(forms: readonly Form[]): Form[] {
  const best = new Map<string, Form>();
  for (const form of forms)
    if (form.worth > (best.get(form.token)?.worth ?? 0)) best.set(form.token, form);
  return [...best.values()];
}
