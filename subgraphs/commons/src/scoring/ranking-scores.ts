import { AGGREGATIONS, type Method, normaliserOf } from "./methods.ts";
import type { Direction, RankingColumn, RankingOptions, RankingTable } from "./ranking-table.ts";
import { seededRandom } from "./seeded-random.ts";
import { variedWeights } from "./varied-weights.ts";

/** Which way a column is better: as it is asked for, else as it is in itself. */
export const directionOf = (
  { code, direction }: RankingColumn,
  { directions }: RankingOptions,
): Direction => directions[code] ?? direction;

/** The values with more as better: those of which less is better are multiplied by −1. */
export function directedValues(
  { columns }: RankingTable,
  values: readonly (readonly number[])[],
  options: RankingOptions,
): number[][] {
  const signs = columns.map((column) =>
    directionOf(column, options) === "LOWER_IS_BETTER" ? -1 : 1,
  );
  return values.map((row) => row.map((value, at) => value * signs[at]!));
}

/** Scores the rows by a method, under whatever weights. */
export function scorer(
  directed: readonly (readonly number[])[],
  method: Method,
): (weights: readonly number[]) => number[] {
  const normalise = normaliserOf(method);
  if (!normalise)
    throw new RangeError(`Got ${method.aggregation} of ${method.normalisation}, which do not fit.`);
  const columns = (directed[0] ?? []).map((_, at) => normalise(directed.map((row) => row[at]!)));
  const rows = directed.map((_, row) => columns.map((column) => column[row]!));
  return (weights) => AGGREGATIONS[method.aggregation](rows, weights);
}

/** The sets of weights that are tried; a column without a weight has none in any. */
export function weightSets(weights: readonly number[], options: RankingOptions): number[][] {
  const around = options.variation === "ANY" ? weights.map(Math.sign) : weights;
  return variedWeights(around, options.weightings, seededRandom(options.seed));
}
