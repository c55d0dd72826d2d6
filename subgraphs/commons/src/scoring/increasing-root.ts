const MOST_STEPS = 2_000;

/** A function that never falls, with its slope. */
export type Rising = (at: number) => { value: number; slope: number };

/**
 * Where a rising function passes 0, as exactly as numbers are: Newton's steps, and halving wherever
 * one would leave the stretch in which the root is known to lie.
 */
export function increasingRoot(rising: Rising, start: number): number {
  let low = -Infinity;
  let high = Infinity;
  let at = start;
  for (let n = 0; n < MOST_STEPS; n++) {
    const { value, slope } = rising(at);
    if (value === 0) return at;
    if (value < 0) low = at;
    else high = at;
    const newton = at - value / slope;
    const next = newton > low && newton < high ? newton : between(low, high, at, n);
    if (next === at || Math.abs(next - at) <= Number.EPSILON * Math.abs(at)) return next;
    at = next;
  }
  return at;
}

/** Halfway; and further and further out where the stretch has no end yet. */
function between(low: number, high: number, at: number, n: number): number {
  if (low > -Infinity && high < Infinity) return low + (high - low) / 2;
  return low > -Infinity ? at + 2 ** Math.min(n, 9) : at - 2 ** Math.min(n, 9);
}
