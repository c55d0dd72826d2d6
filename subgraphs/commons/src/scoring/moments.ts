import { fsum } from "d3-array";

// Sums are exact before they are rounded once: in whatever order the values come, they are the same.

export const meanOf = (values: readonly number[]): number => fsum(values) / values.length;

/** Standard deviation of a sample (n − 1); 0 of a single value and of values that are all the same. */
export function deviationOf(values: readonly number[]): number {
  if (isConstant(values)) return 0;
  const mean = meanOf(values);
  return Math.sqrt(fsum(values, (value) => (value - mean) ** 2) / (values.length - 1));
}

/** Whether the values tell none from another. */
export const isConstant = (values: readonly number[]): boolean =>
  values.every((value) => value === values[0]);
