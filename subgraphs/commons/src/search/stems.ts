import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as irish } from "@orama/stemmers/irish";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as lithuanian } from "@orama/stemmers/lithuanian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as turkish } from "@orama/stemmers/turkish";

/**
 * The partners' languages that the library has. For Slovene, Croatian, Slovak and Basque the
 * beginning of a word must do; the library's "sk" is Sanskrit.
 */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  es: spanish,
  fr: french,
  ga: irish,
  it: italian,
  lt: lithuanian,
  pt: portuguese,
  tr: turkish,
};

export const STEMMED = Object.keys(STEMMERS);

const SHORTEST = 4;

/** Stemming takes longer than looking up, and every search has the same few words. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 20_000;

/** The stem of a folded word, under its language; null where there is none to be had. */
export function stemOf(word: string, language: string): string | null {
  const key = `${language} ${word}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const stem = word.length < SHORTEST ? undefined : STEMMERS[language]?.(word);
  if (known.size === MOST_KNOWN) known.clear();
  const said = stem ? `${language} ${stem}` : null;
  known.set(key, said);
  return said;
}
