import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Gives the next of a series of numbers from 0 up to, but not including, 1. */
export type SeededRandom = () => number;

/** The same seed, a whole number of 32 bits, gives the same series everywhere. */
export function seededRandom(seed: number): SeededRandom {
  if (seed !== (seed | 0))
    throw new RangeError(`Got the seed ${seed}, wanted a whole number of 32 bits, such as 1.`);
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
