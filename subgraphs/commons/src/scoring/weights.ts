import { fsum } from "d3-array";
import { requireFinite } from "./finite.ts";

/** The same weights with the sum 1, whatever theirs was. */
export function normalisedWeights(given: readonly number[]): number[] {
  requireFinite(given, "the weights");
  const negative = given.find((weight) => weight < 0);
  if (negative !== undefined)
    throw new RangeError(
      `Got a weight of ${negative}, wanted none below 0: that less is better is said by a direction.`,
    );
  const sum = fsum(given);
  if (sum <= 0)
    throw new RangeError(
      `Got weights that add up to ${sum}, wanted more than 0: give one of them a weight.`,
    );
  return given.map((weight) => weight / sum);
}

export const equalWeights = (count: number): number[] =>
  Array.from({ length: count }, () => 1 / count);
