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

/** The stem of a folded word, under its language; null where there is none to be had. */
export function stemOf(word: string, language: string): string | null {
  const stem = word.length < SHORTEST ? undefined : STEMMERS[language]?.(word);
  return stem ? `${language} ${stem}` : null;
}
