import { betaOdds } from "./beta-quantile.ts";
import { binomialP } from "./binomial.ts";
import { requireLevel } from "./finite.ts";
import { requireCount, requireExposure } from "./poisson-interval.ts";

export interface Rate {
  count: number;
  /** What it was counted over: people, years. */
  exposure: number;
}

export interface RateRatio {
  /** Null where nothing was counted for the second. */
  ratio: number | null;
  low: number;
  /** Null where it has no end: nothing was counted for the second. */
  high: number | null;
  /** How probable a ratio as far from 1 as this is if the two rates are one. */
  p: number;
}

/**
 * Whether two rates differ: the exact conditional test of Przyborowski and Wilenski (1940). Given how
 * many were counted for both, those of the first are binomial, whose interval is Clopper and
 * Pearson's (1934). As R's `poisson.test` has it for two.
 */
export function rateRatio(a: Rate, b: Rate, level = 0.95): RateRatio {
  for (const { count, exposure } of [a, b]) {
    requireCount(count);
    requireExposure(exposure);
  }
  requireLevel(level);
  const tail = (1 - level) / 2;
  const perOdds = b.exposure / a.exposure;
  return {
    ratio: b.count === 0 ? null : (a.count / b.count) * perOdds,
    low: a.count === 0 ? 0 : betaOdds(a.count, b.count + 1, tail) * perOdds,
    high: b.count === 0 ? null : betaOdds(a.count + 1, b.count, 1 - tail) * perOdds,
    p: binomialP(a.count, { n: a.count + b.count, odds: a.exposure / b.exposure }),
  };
}
