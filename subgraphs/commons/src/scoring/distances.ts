import { zScores } from "./normalise.ts";

/**
 * How far each row lies from each: Euclidean, over the z-scores of the columns, so that no unit
 * weighs more than another. A column in which all are the same adds nothing.
 */
export function distances(rows: readonly (readonly number[])[]): number[][] {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width))
    throw new RangeError(`Got rows of different lengths, wanted ${width} values in each.`);
  const columns = Array.from({ length: width }, (_, at) => zScores(rows.map((row) => row[at]!)));
  return rows.map((_, one) =>
    rows.map((__, other) => Math.hypot(...columns.map((column) => column[one]! - column[other]!))),
  );
}
