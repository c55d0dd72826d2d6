import type { ComparableFigure } from "../figure.ts";
import { reason } from "../reason.ts";

/** Censuses are ten years apart, so that a count of people is at most five from the nearest. */
const LIMIT = 5;
const apart = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) > LIMIT;
const isFromOwnTime = ({ denominator, time }: ComparableFigure): boolean =>
  !!time &&
  apart(denominator?.year, Number(time.from.slice(0, 4))) &&
  apart(denominator?.year, Number(time.to.slice(0, 4)));

export const denominatorYearsApart = reason({
  code: "DENOMINATOR_YEARS_APART",
  severity: "WEAKENS",
  says: "What one of them was divided by is of a year more than five from its own, or from the other's.",
  description:
    "People come and go: a count by the people of long ago is too high where a place has grown. The limit of five years is a judgement of this project, since censuses are ten years apart.",
  holds: (a, b) =>
    apart(a.denominator?.year, b.denominator?.year) || isFromOwnTime(a) || isFromOwnTime(b),
});
