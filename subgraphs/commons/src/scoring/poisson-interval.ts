import { requireLevel } from "./finite.ts";
import { gammaQuantile } from "./gamma-quantile.ts";
import type { Interval } from "./interval.ts";

/**
 * The rates under which a count would not be out of the ordinary, per unit of what it was counted
 * over: Garwood's exact interval (1936), as R's `poisson.test` gives it.
 */
export function poissonInterval(count: number, exposure = 1, level = 0.95): Interval {
  requireCount(count);
  requireExposure(exposure);
  requireLevel(level);
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(count, tail) / exposure,
    high: gammaQuantile(count + 1, 1 - tail) / exposure,
    level,
    method: "exact Poisson",
  };
}

export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`Got a count of ${count}, wanted a whole number from 0 on.`);
}

export function requireExposure(exposure: number): void {
  if (!(exposure > 0 && exposure < Infinity))
    throw new RangeError(`Got ${exposure} to count over, wanted a number above 0.`);
}
