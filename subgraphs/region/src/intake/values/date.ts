import { isPartialDate } from "@guildhall/schema";
import { absenceOf, isCellError, meansNone } from "./absence.ts";
import { doubt, read, unread, type Doubt, type Reading } from "./doubts.ts";
import { monthNamed } from "./months.ts";

/** How a table writes dates, as far as its other cells show. */
export interface DateStyle {
  order?: "day-first" | "month-first";
}

const TIME = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?\\.?${TIME}$`, "i");
const FIGURES = new RegExp(
  `^(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d{2})\\.?${TIME}$`,
  "i",
);
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED = new RegExp(
  `^(?:\\p{L}{2,9},?\\s)?(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[-\\s/.]*(?:de |of |d')?\\s*(\\p{L}{3,12})\\.?[-,\\s/.]*(?:de |del |do )?\\s*'?(\\d{4}|\\d{2})\\.?${TIME}$`,
  "iu",
);
const AMERICAN = new RegExp(
  `^(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})${TIME}$`,
  "iu",
);
const NAMED_MONTH = /^(\p{L}{3,12})\.?[-,\s/.]*(?:de |del |do )?'?(\d{4}|\d{2})$/iu;

/** Reads a date as exactly as it is given: `2015`, `2015-12` or `2015-12-21`. */
export function readDate(given: string, style: DateStyle = {}): Reading<string> {
  const text = given.trim().replaceAll(/\s+/g, " ");
  if (isCellError(text)) return unread(doubt("CELL_ERROR", given));
  if (absenceOf(text) || meansNone(text)) return unread();
  return (
    fromFigures(text, style) ??
    fromNames(text) ??
    fromSerial(text) ??
    fromWords(text) ??
    unread(doubt("DATE_NOT_READ", given, { wanted: "a date such as 2015-12-21, 2015-12 or 2015" }))
  );
}

function fromFigures(text: string, style: DateStyle): Reading<string> | null {
  if (/^(1[5-9]|20)\d{2}$/.test(text)) return read(text);
  const iso = ISO.exec(text);
  if (iso) return dated(iso[1], iso[2], iso[3]);
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dated(compact[1], compact[2], compact[3]);
  const month = MONTH_YEAR.exec(text);
  if (month) return dated(month[2], month[1]);
  const figures = FIGURES.exec(text);
  if (!figures) return null;
  const [, first = "", second = "", year = ""] = figures;
  const dayFirst = dated(year, second, first);
  const monthFirst = dated(year, first, second);
  if (!dayFirst || !monthFirst || first === second) return dayFirst ?? monthFirst;
  if (style.order === "month-first") return monthFirst;
  if (style.order === "day-first") return dayFirst;
  return read(
    dayFirst.value ?? "",
    doubt("DATE_AMBIGUOUS", text, { wanted: `${dayFirst.value} or ${monthFirst.value}` }),
    ...dayFirst.doubts,
  );
}

function fromNames(text: string): Reading<string> | null {
  const named = NAMED.exec(text);
  if (named) return dated(named[3], monthNamed(named[2] ?? ""), named[1]);
  const american = AMERICAN.exec(text);
  if (american) return dated(american[3], monthNamed(american[1] ?? ""), american[2]);
  const month = NAMED_MONTH.exec(text);
  return month ? dated(month[2], monthNamed(month[1] ?? "")) : null;
}

/** Days since the end of 1899, as spreadsheets count them; 1954 to 2064. */
function fromSerial(text: string): Reading<string> | null {
  if (!/^[2-5]\d{4}(\.\d+)?$/.test(text)) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000);
  const date = day.toISOString().slice(0, 10);
  return read(date, doubt("DATE_FROM_SERIAL", text, { fix: date }));
}

/** “Spring 2015”, “c. 2015”, “Q3 2015”, “2015 (planned)”: the one year in it. */
function fromWords(text: string): Reading<string> | null {
  const years = new Set(text.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? []);
  const [year] = years;
  if (!year || years.size > 1 || text.length > 60) return null;
  if (!/\p{L}/u.test(text) && !/^[~?(]*\d{4}[?)~]*$/.test(text)) return null;
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const months = new Set(words.flatMap((word) => monthNamed(word) ?? []));
  const [month] = months;
  const date = month && months.size === 1 ? `${year}-${String(month).padStart(2, "0")}` : year;
  return read(
    date,
    doubt("DATE_WITH_WORDS", text, { wanted: "a date such as 2015-12-21, 2015-12 or 2015" }),
  );
}

function dated(
  year: string | undefined,
  month: string | number | undefined,
  day?: string,
): Reading<string> | null {
  if (!year || !month) return null;
  const doubts: Doubt[] = [];
  const full = year.length === 4 ? year : centuryOf(year);
  const parts = [
    full,
    ...[month, day].filter(Boolean).map((part) => String(part).padStart(2, "0")),
  ];
  const date = parts.join("-");
  if (!isPartialDate(date)) return null;
  if (year.length === 2) doubts.push(doubt("DATE_TWO_DIGIT_YEAR", `…${year}`, { fix: date }));
  return read(date, ...doubts);
}

/** Registries tell of places that opened lately or will soon: up to 2049, and from 1950. */
const centuryOf = (year: string): string => (Number(year) < 50 ? `20${year}` : `19${year}`);
