const DAY = 86_400_000;

/** The time that a figure is for, in days, both included. */
export interface FigureTime {
  from: string;
  to: string;
  /** For how many days was counted; null for a moment, and where only one end is told. */
  days: number | null;
}

/** Dates as a figure tells them, each as exactly as it is known. */
export interface ToldTime {
  period?: { start?: string; end?: string };
  /** A moment: it tells when something held, not for how long it was counted. */
  asOf?: string;
}

/** Null where no date is told; the one end that is told stands for both. */
export function timeOf({ period: { start, end } = {}, asOf }: ToldTime): FigureTime | null {
  const [first, last] = [start ?? end ?? asOf, end ?? start ?? asOf];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [firstDay(first), lastDay(last)];
  return { from, to, days: start && end ? (Date.parse(to) - Date.parse(from)) / DAY + 1 : null };
}

/** Whether more than a year lies between two times: 2014 and 2016, not 2014 and June 2015. */
export const areApart = (a: FigureTime, b: FigureTime): boolean =>
  overAYear(a.to, b.from) || overAYear(b.to, a.from);

/** Whether they begin more than a year apart. */
export const beginApart = (a: FigureTime, b: FigureTime): boolean =>
  overAYear(a.from, b.from) || overAYear(b.from, a.from);

/** A leap day and a month of 31 days are no difference, nor eleven months and a year. */
export const lengthsDiffer = (a: number, b: number): boolean =>
  Math.max(a, b) - Math.min(a, b) > Math.max(a, b) / 10;

const overAYear = (before: string, after: string): boolean =>
  before < after && yearAfter(before) < after;

const yearAfter = (day: string): string =>
  String(Number(day.slice(0, 4)) + 1).padStart(4, "0") + day.slice(4);

const firstDay = (date: string): string => date + "-01-01".slice(date.length - 4);

function lastDay(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
