import { betaTails, ofOdds } from "./beta-quantile.ts";
import { logGamma } from "./log-gamma.ts";

/** R's tolerance: what is as improbable but for rounding counts as improbable. */
const AS_IMPROBABLE = 1 + 1e-7;

/** So many tries, each of which comes out one way with these odds. */
export interface Tries {
  n: number;
  odds: number;
}

/**
 * The probability of what is no more probable than `x` of the tries, as R's `binom.test` has it
 * two-sided: the tail that `x` lies in, and of the other as much as is no more probable.
 */
export function binomialP(x: number, tries: Tries): number {
  const { n, odds } = tries;
  const split = ofOdds(odds);
  const expected = n * split.x;
  if (x === expected) return 1;
  const enough = probability(x, tries) * AS_IMPROBABLE;
  const improbable = (k: number): boolean => probability(k, tries) <= enough;
  if (x < expected) {
    const from = firstWhere(Math.ceil(expected), n + 1, improbable);
    return Math.min(1, atMost(x, tries) + atLeast(from, tries));
  }
  const until = firstWhere(0, Math.floor(expected) + 1, (k) => !improbable(k));
  return Math.min(1, atMost(until - 1, tries) + atLeast(x, tries));
}

function probability(k: number, { n, odds }: Tries): number {
  const { x, rest } = ofOdds(odds);
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(ways + k * Math.log(x) + (n - k) * Math.log(rest));
}

const atLeast = (k: number, { n, odds }: Tries): number => {
  if (k <= 0) return 1;
  return k > n ? 0 : betaTails(k, n - k + 1, ofOdds(odds)).below;
};

const atMost = (k: number, { n, odds }: Tries): number => {
  if (k >= n) return 1;
  return k < 0 ? 0 : betaTails(k + 1, n - k, ofOdds(odds)).above;
};

/** The first whole number of a stretch for which something holds that holds from there on; its end if for none. */
function firstWhere(from: number, end: number, holds: (k: number) => boolean): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
