const TINY = 1e-300;
const MOST_STEPS = 1_000_000;
/** Steps that change no more than this change nothing but by rounding. */
const ROUNDING = 4 * Number.EPSILON;

/** One step of a continued fraction: aₙ over, bₙ under which the rest hangs. */
export type Step = (n: number) => { a: number; b: number };

/** b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the method of Lentz as Thompson and Barnett (1986) have it. */
export function continuedFraction(b0: number, step: Step): number {
  let value = b0 || TINY;
  let c = value;
  let d = 0;
  for (let n = 1; n < MOST_STEPS; n++) {
    const { a, b } = step(n);
    d = 1 / (b + a * d || TINY);
    c = b + a / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) <= ROUNDING) return value;
  }
  throw new RangeError(`A continued fraction came to no end within ${MOST_STEPS} steps.`);
}
