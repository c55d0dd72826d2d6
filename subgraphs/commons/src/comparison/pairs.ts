import {
  type CompareOptions,
  reasonsBetween,
  type ReasonCode,
  type Verdict,
  verdictOf,
} from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { rateOf } from "../figures/rate.ts";
import { holm } from "../scoring/holm.ts";
import { rateRatio, type RateRatio } from "../scoring/rate-ratio.ts";
import type { Column } from "./column.ts";
import { isComparable } from "./judge.ts";

/** The level at which two rates are told apart, for all pairs that are asked together. */
export const LEVEL = 0.05;

/** Two figures, and whether they may be set side by side. */
export interface Pair {
  a: RegionFigure;
  b: RegionFigure;
  reasons: readonly ReasonCode[];
  verdict: Verdict;
  /** Of two rates that may: whether they differ by more than chance. */
  test: RateTest | null;
}

export interface RateTest extends RateRatio {
  /** The p with Holm's correction over so many pairs. */
  corrected: number;
  pairs: number;
  isDifferent: boolean;
}

/** Judges pairs, and tests those that can be; the correction is for all of them together. */
export function judgePairs(
  pairs: readonly (readonly [RegionFigure, RegionFigure])[],
  options: CompareOptions,
): Pair[] {
  const judged = pairs.map(([a, b]) => {
    const reasons = reasonsBetween(a, b, options);
    const verdict = verdictOf(reasons);
    return { a, b, reasons, verdict, ratio: isComparable({ verdict }) ? ratioOf(a, b) : null };
  });
  const corrected = holm(judged.flatMap(({ ratio }) => ratio?.p ?? []));
  let at = 0;
  return judged.map(({ ratio, ...pair }) => {
    if (!ratio) return { ...pair, test: null };
    const p = corrected[at++]!;
    return {
      ...pair,
      test: { ...ratio, corrected: p, pairs: corrected.length, isDifferent: p < LEVEL },
    };
  });
}

function ratioOf(a: RegionFigure, b: RegionFigure): RateRatio | null {
  const [one, other] = [rateOf(a), rateOf(b)];
  return one && other && rateRatio(one, other);
}

/** Every two of a column's cells that may be compared with its basis, in the order of the regions. */
export function pairsOf({ cells }: Column, regions?: readonly string[] | null) {
  const asked = regions && new Set(regions);
  const figures = cells.flatMap(({ region, judged }) =>
    judged && isComparable(judged) && (!asked || asked.has(region)) ? judged.figure : [],
  );
  return figures.flatMap((a, at) => figures.slice(at + 1).map((b) => [a, b] as const));
}
