import type { Absence, Bound } from "@guildhall/schema";
import { absenceOf, isCellError, meansNone } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";
import { numeral, type NumberStyle } from "./numeral.ts";
import { spreadsheetDate } from "./spreadsheet-date.ts";
import { foldWords } from "../../records/slug.ts";

/** A figure as it was told: a number, a range, a bound, or the reason why there is none. */
export interface Figure {
  value?: number;
  upper?: number;
  bound: keyof typeof Bound;
  asGiven?: string;
  absence?: keyof typeof Absence;
}

const BOUNDS: Readonly<Record<"AT_LEAST" | "AT_MOST" | "ABOUT", RegExp>> = {
  AT_LEAST:
    /^(over|more than|at least|min|minimum|above|from|starting from|upwards of|or more|and more|and up|and over|plus|exceeding|mas de|desde|a partir de|al menos|oltre|piu di|almeno|mais de|pelo menos|plus de|au moins|vec kot|najmanj|vise od|najmanje|daugiau nei|viac ako|najmenej|en az)$/,
  AT_MOST:
    /^(under|less than|fewer than|up to|max|maximum|below|no more than|not more than|at most|or less|or fewer|menos de|hasta|meno di|fino a|ate|moins de|jusqu a|manj kot|do|manje od|maziau nei|iki|menej ako|en fazla)$/,
  ABOUT:
    /^(circa|ca|c|approx|approximately|appx|about|around|roughly|almost|nearly|some|est|estimate|estimated|ish|or so|aprox|aproximadamente|alrededor de|unos|unas|casi|circa di|quasi|cerca de|environ|pribl|priblizno|okrog|oko|apie|okolo|asi|yaklasik|etwa|ungefahr)$/,
};

const NUMBER = String.raw`\d(?:[\d.,]|[ '’](?=\d{3}(?!\d)))*`;
const SCALE = String.raw`(?:\s?(k|thousand|m|mn|mio|million|millones|milioni|milhoes|millions|bn|billion)(?![\p{L}\d²]))?`;
const ONE = new RegExp(`(${NUMBER})${SCALE}`, "giu");
const TWO = new RegExp(
  `(${NUMBER})${SCALE}\\s*(?:-|–|—|−|to|until|and|a|al|bis|e|y|et|in|do|iki|až|ile)\\s*[£€$₺~]?\\s*(${NUMBER})${SCALE}`,
  "iu",
);
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, bn: 1e9, billion: 1e9 };

/** Reads a figure from a cell: “Circa 150”, “from 20 - 75”, “£20+”, “over 13m”, “n/a”, “0”. */
export function readFigure(given: string, style: NumberStyle = {}): Reading<Figure> {
  const text = given.trim();
  if (isCellError(text)) return unread(doubt("CELL_ERROR", given));
  const plain = /^[+-]?\d/.test(text) ? signed(text, style) : null;
  if (plain) return settled({ value: plain.value, bound: "EXACT" }, plain.other, given);
  const absence = absenceOf(text);
  if (absence) return read({ bound: "EXACT", absence, asGiven: text });
  if (meansNone(text) || foldWords(text) === "zero")
    return read({ value: 0, bound: "EXACT", asGiven: text }, doubt("NUMBER_WITH_WORDS", given));
  const made = spreadsheetDate(text);
  if (made)
    return unread(
      doubt("DATE_FROM_SPREADSHEET_SUSPECTED", given, {
        wanted: made.wanted,
        ...(made.fix && { fix: made.fix }),
      }),
    );
  return fromWords(text, style) ?? unread(doubt("NUMBER_NOT_READ", given, { wanted: "a number" }));
}

function signed(text: string, style: NumberStyle) {
  const one = numeral(text.replace(/^[+-]/, ""), style);
  if (!one || !text.startsWith("-")) return one;
  return { value: -one.value, ...(one.other !== undefined && { other: -one.other }) };
}

function settled(figure: Figure, other: number | undefined, given: string): Reading<Figure> {
  if (other === undefined) return read(figure);
  return read(
    figure,
    doubt("NUMBER_AMBIGUOUS", given, {
      wanted: `${figure.value} or ${other}, written without a sign between the thousands`,
    }),
  );
}

function fromWords(given: string, style: NumberStyle): Reading<Figure> | null {
  // The 2 of “m2” is no figure, and its m no million.
  const text = given.replaceAll(/\b(m|ft|km)\s?[2²]/giu, "sq$1");
  const range = TWO.exec(text);
  if (range) {
    const [all, low = "", lowScale, high = "", highScale] = range;
    const from = scaled(low, lowScale ?? highScale, style);
    const to = scaled(high, highScale, style);
    const rest = text.replace(all, " ");
    if (from === null || to === null || from > to || /\d/.test(rest)) return null;
    return read(
      { value: from, upper: to, bound: "BETWEEN", asGiven: given },
      doubt("NUMBER_WITH_WORDS", given),
    );
  }
  const found = [...text.matchAll(ONE)];
  const [only] = found;
  if (!only || found.length > 1) return null;
  const value = scaled(only[1] ?? "", only[2], style);
  const rest = text.replace(only[0], " ");
  if (value === null || rest.length > 60) return null;
  return read({ value, bound: boundOf(rest), asGiven: given }, doubt("NUMBER_WITH_WORDS", given));
}

function scaled(digits: string, scale: string | undefined, style: NumberStyle): number | null {
  const one = numeral(digits.replace(/[.,]$/, ""), style);
  if (!one) return null;
  const by = scale ? (SCALES[scale.toLowerCase()] ?? 1e6) : 1;
  // 13.1 × 1,000,000 must not become 13,099,999.999…
  return Math.round(one.value * by * 1e6) / 1e6;
}

/** How the words round a number bound it. */
function boundOf(rest: string): keyof typeof Bound {
  if (/[~≈]/.test(rest)) return "ABOUT";
  if (/[>≥+]/.test(rest)) return "AT_LEAST";
  if (/[<≤]/.test(rest)) return "AT_MOST";
  const words = foldWords(rest).split(" ").filter(Boolean);
  for (let length = 3; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const phrase = words.slice(at, at + length).join(" ");
      for (const [bound, known] of Object.entries(BOUNDS))
        if (known.test(phrase)) return bound as keyof typeof BOUNDS;
    }
  return "EXACT";
}
