import { meanOf } from "./moments.ts";
import { ranksOf, roundingOf } from "./ranks.ts";
import { quantilesOf } from "./summary.ts";

/** Where a row comes among the others under many sets of weights. */
export interface RankStatistics {
  mean: number;
  median: number;
  /** Nine of ten ranks lie from here to `q95`; quantiles of type 7, so not always whole. */
  q5: number;
  q95: number;
  min: number;
  max: number;
  /** The share of the sets in which it has rank 1, 2, and so on. */
  probability: number[];
}

/** Of each row, from the scores of all under each set of weights. */
export function rankStatistics(scoresBySet: readonly (readonly number[])[]): RankStatistics[] {
  const ranksBySet = scoresBySet.map(ranksOf);
  return (scoresBySet[0] ?? []).map((_, row, { length }) => {
    const ranks = ranksBySet.map((set) => set[row]!);
    const quantile = quantilesOf(ranks);
    return {
      mean: meanOf(ranks),
      median: quantile(0.5)!,
      q5: quantile(0.05)!,
      q95: quantile(0.95)!,
      min: quantile(0)!,
      max: quantile(1)!,
      probability: probabilities(ranks, length),
    };
  });
}

function probabilities(ranks: readonly number[], places: number): number[] {
  const counts = Array.from({ length: places }, () => 0);
  for (const rank of ranks) counts[rank - 1]! += 1;
  return counts.map((count) => count / ranks.length);
}

/** For each pair the share of the sets of weights in which the row's score is above the other's. */
export function sharesAhead(scoresBySet: readonly (readonly number[])[]): number[][] {
  const rows = scoresBySet[0] ?? [];
  const counts = rows.map(() => rows.map(() => 0));
  for (const scores of scoresBySet) {
    const rounding = roundingOf(scores);
    for (let one = 0; one < scores.length; one++)
      for (let other = 0; other < scores.length; other++)
        if (scores[one]! - scores[other]! > rounding) counts[one]![other]! += 1;
  }
  return counts.map((row) => row.map((count) => count / scoresBySet.length));
}
