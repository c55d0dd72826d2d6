import { monthNamed } from "./months.ts";

export interface SpreadsheetDate {
  /** What was most likely typed, such as `10-20`; null where two ranges make the same date. */
  fix: string | null;
  wanted: string;
}

/** What a spreadsheet made a date of, where a number or a range was typed: “Oct-20” for 10–20. */
export function spreadsheetDate(text: string): SpreadsheetDate | null {
  const given = text.trim();
  const named = /^(?:(\d{1,2})[-/ .])?(\p{L}{3,9})\.?(?:[-/ .](\d{2}|\d{4}))?$/u.exec(given);
  if (named) {
    const [, day, name = "", year] = named;
    const month = monthNamed(name);
    if (!month || (!day && !year)) return null;
    return day ? fromDay(month, Number(day), null) : typed([month, Number(year) % 100]);
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(given);
  if (iso) return fromDay(Number(iso[2]), Number(iso[3]), Number(iso[1]));
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})(?: \d{1,2}:\d{2}(:\d{2})?)?$/.exec(
    given,
  );
  if (!figures) return null;
  const [first, second] = [Number(figures[1]), Number(figures[2])];
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  const month = second > 12 ? first : second;
  return fromDay(month, second > 12 ? second : first, Number(figures[3]));
}

function fromDay(month: number, day: number, year: number | null): SpreadsheetDate {
  const asDay = range([Math.min(day, month), Math.max(day, month)]);
  if (year === null || day !== 1)
    return { fix: asDay, wanted: `a number, or a range such as ${asDay}` };
  // The first of a month is what both “1-10” and “10-15” become.
  const asMonth = range([month, year % 100]);
  return { fix: null, wanted: `a number, or a range such as ${asMonth} or ${asDay}` };
}

const range = (ends: readonly [number, number]): string => `${ends[0]}-${ends[1]}`;
const typed = (ends: readonly [number, number]): SpreadsheetDate => ({
  fix: range(ends),
  wanted: `a number, or a range such as ${range(ends)}`,
});
