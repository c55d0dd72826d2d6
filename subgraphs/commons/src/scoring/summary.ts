import { quantileSorted } from "d3-array";
import { requireFinite } from "./finite.ts";
import { meanOf } from "./moments.ts";

/** What a list of figures comes to; all but `n` null of an empty one. */
export interface Summary {
  n: number;
  min: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  max: number | null;
  mean: number | null;
}

/** Quartiles are type 7 of Hyndman and Fan (1996), as R's `quantile` has them by default. */
export function summary(values: readonly number[]): Summary {
  requireFinite(values, "what is summed up");
  const quantile = quantilesOf(values);
  return {
    n: values.length,
    min: quantile(0),
    q1: quantile(0.25),
    median: quantile(0.5),
    q3: quantile(0.75),
    max: quantile(1),
    mean: values.length ? meanOf(values) : null,
  };
}

/** Tells any quantile of the values, which are put in order once; null where there are none. */
export function quantilesOf(values: readonly number[]): (share: number) => number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return (share) => quantileSorted(sorted, share) ?? null;
}
