/**
 * Makes one score of each row's normalised values, by weights with the sum 1; more is better.
 */
export type Aggregate = (
  rows: readonly (readonly number[])[],
  weights: readonly number[],
) => number[];

/** What is lacking in one column is made up for by another in full. */
export const arithmeticMean: Aggregate = (rows, weights) =>
  rows.map((row) => weighted(row, weights, (value) => value));

/** What is low in one column is made up for only in part. */
export const geometricMean: Aggregate = (rows, weights) => {
  requirePositive(rows, "geometric");
  return rows.map((row) => Math.exp(weighted(row, weights, Math.log)));
};

/** What is low in one column is made up for least. */
export const harmonicMean: Aggregate = (rows, weights) => {
  requirePositive(rows, "harmonic");
  return rows.map((row) => 1 / weighted(row, weights, (value) => 1 / value));
};

function weighted(
  row: readonly number[],
  weights: readonly number[],
  of: (value: number) => number,
): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += of(row[at]!) * weights[at]!;
  return sum;
}

function requirePositive(rows: readonly (readonly number[])[], mean: string): void {
  const low = rows.flat().find((value) => value <= 0);
  if (low !== undefined)
    throw new RangeError(
      `Got ${low} for a ${mean} mean, wanted values above 0: normalise to such, as from 1 to 100.`,
    );
}
