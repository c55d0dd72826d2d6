/** What rounding alone makes of scores that are the same, as a share of the largest. */
const ROUNDING = 1e-12;

/** How far apart scores must be to be told apart at all. */
export const roundingOf = (scores: readonly number[]): number =>
  scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0) * ROUNDING;

/** 1 for the highest score; those that are the same share the better rank. */
export function ranksOf(scores: readonly number[]): number[] {
  const rounding = roundingOf(scores);
  const order = scores.map((_, at) => at).toSorted((a, b) => scores[b]! - scores[a]!);
  const ranks = Array.from(scores);
  for (const [place, at] of order.entries()) {
    const before = order[place - 1];
    const isTied = before !== undefined && scores[before]! - scores[at]! <= rounding;
    ranks[at] = isTied ? ranks[before]! : place + 1;
  }
  return ranks;
}
