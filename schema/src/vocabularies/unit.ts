import { fold } from "../fold.ts";
import { findTerm } from "./vocabulary.ts";

/** It knows the currencies of before the euro too, which old figures are in. */
const currencies = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });
const isCurrency = (word: string): boolean =>
  /^[A-Z]{3}$/.test(word) && currencies.of(word) !== undefined;

/**
 * The unit that a word stands for: a code of the vocabulary `unit`, or a currency (ISO 4217);
 * undefined for a word that is neither.
 */
export const unitOf = (word: string): string | undefined =>
  isCurrency(word) ? word : findTerm("unit", word)?.code;

/** Whether two words are one unit: firms and companies are, people and visitors are not. */
export const sameUnit = (a: string, b: string): boolean =>
  (unitOf(a) ?? fold(a)) === (unitOf(b) ?? fold(b));
