import type { ComparableFigure } from "../figure.ts";
import { reason } from "../reason.ts";

/** Censuses are ten years apart, so that a count of people is at most five from the nearest. */
const LIMIT = 5;

const isFarFromOwnTime = ({ denominator, time }: ComparableFigure): boolean => {
  const year = denominator?.year ?? null;
  if (year === null || time === null) return false;
  return year < yearOf(time.from) - LIMIT || year > yearOf(time.to) + LIMIT;
};
const yearOf = (day: string): number => Number(day.slice(0, 4));

const areApart = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) > LIMIT;

export const denominatorYearsApart = reason({
  code: "DENOMINATOR_YEARS_APART",
  severity: "WEAKENS",
  says: "What one of them was divided by is of a year more than five from its own time, or from the other's.",
  description:
    "People come and go: a rate by the people of long ago is too high where a place has grown. The limit of five years is a judgement of this project, since censuses are ten years apart.",
  holds: (a, b) =>
    areApart(a.denominator?.year, b.denominator?.year) ||
    isFarFromOwnTime(a) ||
    isFarFromOwnTime(b),
});
