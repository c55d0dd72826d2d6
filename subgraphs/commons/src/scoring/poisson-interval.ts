import { LRUCache } from "lru-cache";
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
  const { low, high } = endsOf(count, level);
  return {
    low: low / exposure,
    high: high / exposure,
    level,
    method: "exact Poisson",
  };
}

/** A thousand registries have the same few counts: each is worked out once. */
const known = new LRUCache<string, Pick<Interval, "low" | "high">>({ max: 1_000 });

function endsOf(count: number, level: number): Pick<Interval, "low" | "high"> {
  const key = `${count} ${level}`;
  const tail = (1 - level) / 2;
  const ends = known.get(key) ?? {
    low: count === 0 ? 0 : gammaQuantile(count, tail),
    high: gammaQuantile(count + 1, 1 - tail),
  };
  known.set(key, ends);
  return ends;
}

export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`Got a count of ${count}, wanted a whole number from 0 on.`);
}

export function requireExposure(exposure: number): void {
  if (!(exposure > 0 && exposure < Infinity))
    throw new RangeError(`Got ${exposure} to count over, wanted a number above 0.`);
}
