/** As exactly as what another program computed is to be met. */
export const NINE_DIGITS = 1e-9;

/** How far a number is from the one that is wanted, as a share of it. */
export const offBy = (got: number, wanted: number): number =>
  got === wanted ? 0 : Math.abs(got - wanted) / Math.abs(wanted);

/** The same of the worst of many; of numbers below 1 as they stand. Infinite where some are missing. */
export function mostOff(got: readonly number[], wanted: readonly number[]): number {
  if (got.length !== wanted.length) return Infinity;
  return Math.max(
    ...got.map((one, at) => Math.abs(one - wanted[at]!) / Math.max(1, Math.abs(wanted[at]!))),
  );
}
