import { max, min, rank } from "d3-array";
import { requireFinite } from "./finite.ts";
import { deviationOf, isConstant, meanOf } from "./moments.ts";

/**
 * Brings one indicator's values to a scale that others share; more is better. Of values that are all
 * the same each is given one place, which is named beside each scale, so that they move nobody.
 */
export type Normalise = (values: readonly number[]) => number[];

/** From `low` for the smallest to `high` for the largest; halfway where all are the same. */
export function minMax(values: readonly number[], low = 0, high = 100): number[] {
  requireFinite(values, "what is normalised");
  if (isConstant(values)) return values.map(() => (low + high) / 2);
  const [least, most] = ends(values);
  return values.map((value) => ((value - least) / (most - least)) * (high - low) + low);
}

/** Standard deviations (n − 1) from the mean; 0 where all are the same. */
export function zScores(values: readonly number[]): number[] {
  requireFinite(values, "what is normalised");
  const deviation = deviationOf(values);
  if (deviation === 0) return values.map(() => 0);
  const mean = meanOf(values);
  return values.map((value) => (value - mean) / deviation);
}

/** How many are smaller: Borda's count. Those that are the same share the smaller one. */
export function borda(values: readonly number[]): number[] {
  requireFinite(values, "what is normalised");
  return [...rank(values)];
}

/** 1 for the smallest; those that are the same share the smaller rank. */
export const ascendingRank: Normalise = (values) => borda(values).map((below) => below + 1);

/** The share of the others that are smaller; 0 of a single value. */
export const percentileRank: Normalise = (values) =>
  borda(values).map((below) => below / Math.max(values.length - 1, 1));

/** 1 less the distance to the best as a share of all the way from worst to best; 1 where all are the same. */
export function distanceToBest(values: readonly number[]): number[] {
  requireFinite(values, "what is normalised");
  if (isConstant(values)) return values.map(() => 1);
  const [least, most] = ends(values);
  return values.map((value) => 1 - (most - value) / (most - least));
}

const ends = (values: readonly number[]): [number, number] => [min(values)!, max(values)!];
