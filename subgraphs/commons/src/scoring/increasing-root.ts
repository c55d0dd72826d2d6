const MOST_STEPS = 2_000;
/** Newton's step doubles the digits that are right: after one as small as this all of them are. */
const SMALL = 1e-9;

/** A function that never falls, with its slope. */
export type Rising = (at: number) => { value: number; slope: number };

/**
 * Where a rising function passes 0: Newton's steps, none longer than 1, and halving wherever one
 * would leave the stretch in which the root is known to lie.
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
    // where the function is all but flat Newton would leap out of all that numbers can tell
    const step = Math.max(-1, Math.min(1, -value / slope));
    if (Math.abs(step) < SMALL) return at + step;
    const isWithin = at + step > low && at + step < high;
    at = isWithin ? at + step : low + (high - low) / 2;
  }
  throw new RangeError(`No root was found from ${start} on within ${MOST_STEPS} steps.`);
}

/** How many standard deviations below or above the mean such a share of a bell curve lies, about. */
export const roughly = (share: number): number => 0.55 * Math.log(share / (1 - share));
