import type { Absence, IndicatorOrigin, Source } from "@guildhall/schema";
import type { ComparableFigure } from "@guildhall/schema/compare";
import type { Interval } from "../scoring/interval.ts";
import type { Observation } from "../statistics/observation.ts";

/**
 * A figure of a region, whoever it comes from: measured by a partner, worked out from the registries
 * or a public statistic. What decides whether it compares is the same for all.
 */
export interface RegionFigure extends ComparableFigure {
  origin: keyof typeof IndicatorOrigin;
  /** Code of the indicator; here it always has one. */
  indicator: string;
  /** Of a figure that is one of several for its indicator: what it is for, `fab-lab`; null for the whole. */
  part: string | null;
  /** What it is of, in words: “STEAMhouse”, “Birmingham”. */
  of: string | null;
  /** The unit in the words of its source. */
  unitAsGiven: string;
  /** The words that qualified it in its source. */
  asGiven: string | null;
  /** The time it is for, in the words of its source: `2019`, `2017/2018`, `2014-03 to 2018-02`. */
  period: string | null;
  /** Why there is no value; null where there is one. */
  absence: keyof typeof Absence | null;
  /** The record that it stands in; null for one that stands in none. */
  record: string | null;
  sources: readonly Source[];
  /** What it is as a public statistic; null for any other. */
  observation: Observation | null;
  /** How it was worked out; null for one that was read. */
  derivation: Derivation | null;
  /** How far it may lie from the truth; null where nothing tells. */
  interval: Interval | null;
  /** What else should be known. */
  notes: readonly string[];
}

/** How a figure was worked out, so that anyone can work it out again. */
export interface Derivation {
  /** Such as `7 spaces / 1,144,900 people × 100,000`. */
  formula: string;
  /** Ids of the records that it was worked out from. */
  counted: readonly string[];
  /** Records that a reader may have expected among them, and why they are not. */
  leftOut: readonly LeftOut[];
  /** Figures that went in besides: a population, an exchange rate. */
  inputs: readonly DerivationInput[];
}

/** Ids of the records that a figure rests on: the one it stands in, those counted, those left out. */
export const recordsOf = ({ record, derivation }: RegionFigure): string[] => [
  ...new Set([
    ...(record === null ? [] : [record]),
    ...(derivation?.counted ?? []),
    ...(derivation?.leftOut.map(({ id }) => id) ?? []),
  ]),
];

export interface LeftOut {
  id: string;
  /** Stable word of the reason: `OUTSIDE_TERRITORY`. */
  reason: string;
  /** The same in a sentence. */
  says: string;
}

export interface DerivationInput {
  name: string;
  value: number;
  unit: string;
  year: number | null;
  /** The area it is of, in words. */
  scope: string | null;
  source: Source | null;
  /** Line of the public statistic, where it is one. */
  line: string | null;
}
