import type { SeededRandom } from "./seeded-random.ts";
import { normalisedWeights } from "./weights.ts";

/**
 * Sets of weights as others might give them. Of equal weights each set is as probable as any other:
 * −ln u of each, over their sum, is the distribution of Dirichlet (1, …, 1). Of other weights the sets
 * lie around these, by Aitchison's perturbation (1986): each is multiplied by a set of the former, so
 * that the given weights are the centre in ratios, and a weight of 0 stays 0.
 */
export const variedWeights = (
  around: readonly number[],
  sets: number,
  random: SeededRandom,
): number[][] =>
  Array.from({ length: sets }, () =>
    normalisedWeights(around.map((weight) => weight * -Math.log1p(-random()))),
  );
