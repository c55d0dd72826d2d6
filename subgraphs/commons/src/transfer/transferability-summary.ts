import { LRUCache } from "lru-cache";
import type { Interval } from "../scoring/interval.ts";
import { seededRandom } from "../scoring/seeded-random.ts";
import { quantilesOf } from "../scoring/summary.ts";
import { variedWeights } from "../scoring/varied-weights.ts";
import { equalWeights } from "../scoring/weights.ts";
import type { Met } from "./conditions/condition.ts";

export interface TransferOptions {
  /** Of the weightings. @default 1 */
  seed?: number;
  /** How many weightings are tried. @default 1000 */
  weightings?: number;
}

/** What the conditions come to together. Never one number. */
export interface AnticipatedSummary {
  counts: Readonly<Record<Met, number>>;
  of: number;
  /** Whether enough is known to say anything: no more than half is unknown. */
  tellable: boolean;
  /** With equal weights; null where there are no conditions. */
  equal: Interval | null;
  /** Under varied weights; null where there are no conditions. */
  varied: Interval | null;
  formula: string;
  seed: number;
  weightings: number;
}

/** What being partly met is worth with equal weights; under varied ones a quarter to three quarters. */
const HALF = 0.5;

const FORMULA =
  "Sum of weight × points, the weights adding up to 1: met 1, partly met ½ (under varied weights ¼ to ¾, drawn anew each time), not met 0; unknown counts 0 for the lower end and 1 for the upper.";

export function summaryOf(
  met: readonly Met[],
  { seed = 1, weightings = 1000 }: TransferOptions,
): AnticipatedSummary {
  const counts = { MET: 0, PARTLY: 0, NOT_MET: 0, UNKNOWN: 0 };
  for (const one of met) counts[one]++;
  return {
    counts,
    of: met.length,
    tellable: met.length > 0 && 2 * counts.UNKNOWN <= met.length,
    equal: met.length > 0 ? equally(met) : null,
    varied: met.length > 0 ? varied(met, seed, weightings) : null,
    formula: FORMULA,
    seed,
    weightings,
  };
}

function points(met: Met, partly: number, end: "low" | "high"): number {
  if (met === "PARTLY") return partly;
  if (met === "UNKNOWN") return end === "low" ? 0 : 1;
  return met === "MET" ? 1 : 0;
}

function equally(met: readonly Met[]): Interval {
  const end = (of: "low" | "high") =>
    met.reduce((sum, one) => sum + points(one, HALF, of), 0) / met.length;
  return {
    low: end("low"),
    high: end("high"),
    level: null,
    method: "equal weights; what is unknown from not met to met",
  };
}

interface Weighting {
  weights: readonly number[];
  /** What being partly met is worth. */
  partly: number;
}

/** A thousand regions answer the same few conditions in few ways: each is worked out once. */
const known = new LRUCache<string, Interval>({ max: 5_000 });
const weightingsTried = new LRUCache<string, Weighting[]>({ max: 50 });

function varied(met: readonly Met[], seed: number, weightings: number): Interval {
  const key = [seed, weightings, ...met].join(" ");
  const before = known.get(key);
  if (before) return before;
  const sets = setsOf(met.length, seed, weightings);
  const ends = (end: "low" | "high") =>
    quantilesOf(
      sets.map(({ weights, partly }) =>
        met.reduce((sum, one, at) => sum + points(one, partly, end) * weights[at]!, 0),
      ),
    );
  const interval: Interval = {
    low: ends("low")(0.05)!,
    high: ends("high")(0.95)!,
    level: 0.9,
    method: `5 % quantile of the lower and 95 % quantile of the upper end over ${weightings} weightings, all equally probable, with partly met worth ¼ to ¾ (seed ${seed})`,
  };
  known.set(key, interval);
  return interval;
}

function setsOf(conditions: number, seed: number, weightings: number): Weighting[] {
  const key = `${conditions} ${seed} ${weightings}`;
  const before = weightingsTried.get(key);
  if (before) return before;
  const random = seededRandom(seed);
  const tried = variedWeights(equalWeights(conditions), weightings, random).map((weights) => ({
    weights,
    partly: 0.25 + random() / 2,
  }));
  weightingsTried.set(key, tried);
  return tried;
}
