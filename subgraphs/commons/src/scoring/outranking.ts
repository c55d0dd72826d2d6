/** What rounding alone makes of weights that are one half. */
const ROUNDING = 1e-12;

/**
 * For each pair the share of the weight of those columns in which the row is above the other, ties
 * counting half; 0 of a row with itself. More is better in every column.
 */
export const outranking = (
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): number[][] =>
  rows.map((row, one) =>
    rows.map((other, at) => (at === one ? 0 : shareAbove(row, other, weights))),
  );

function shareAbove(
  row: readonly number[],
  other: readonly number[],
  weights: readonly number[],
): number {
  let share = 0;
  for (let at = 0; at < row.length; at++) {
    if (row[at]! > other[at]!) share += weights[at]!;
    else if (row[at] === other[at]) share += weights[at]! / 2;
  }
  return share;
}

/** How many rows each outranks, by more than half of the weight, less those that outrank it. */
export const copeland = (
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): number[] =>
  rows.map((row, one) =>
    rows.reduce((score, other, at) => {
      if (at === one) return score;
      const lead = shareAbove(row, other, weights) - 0.5;
      return Math.abs(lead) <= ROUNDING ? score : score + Math.sign(lead);
    }, 0),
  );
