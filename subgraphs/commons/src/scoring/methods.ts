import { type Aggregate, arithmeticMean, geometricMean, harmonicMean } from "./aggregate.ts";
import {
  ascendingRank,
  borda,
  distanceToBest,
  minMax,
  type Normalise,
  percentileRank,
  zScores,
} from "./normalise.ts";
import { copeland } from "./outranking.ts";

export const NORMALISATIONS = {
  MIN_MAX: (values) => minMax(values),
  Z_SCORE: zScores,
  RANK: ascendingRank,
  PERCENTILE_RANK: percentileRank,
  BORDA: borda,
  DISTANCE_TO_BEST: distanceToBest,
} as const satisfies Record<string, Normalise>;

export const AGGREGATIONS = {
  ARITHMETIC_MEAN: arithmeticMean,
  GEOMETRIC_MEAN: geometricMean,
  HARMONIC_MEAN: harmonicMean,
  COPELAND: copeland,
} as const satisfies Record<string, Aggregate>;

export type Normalisation = keyof typeof NORMALISATIONS;
export type Aggregation = keyof typeof AGGREGATIONS;

/** How scores are made. Copeland's asks only which value is higher, so no scale changes it. */
export interface Method {
  normalisation: Normalisation;
  aggregation: Aggregation;
}

/** Geometric and harmonic means are of values above 0, as the least on most scales is not. */
const ABOVE_ZERO: Partial<Record<Normalisation, Normalise>> = {
  MIN_MAX: (values) => minMax(values, 1, 100),
  RANK: ascendingRank,
};

const needsAboveZero = (aggregation: Aggregation): boolean =>
  aggregation === "GEOMETRIC_MEAN" || aggregation === "HARMONIC_MEAN";

/** How a method brings values to one scale; null where the two do not go together. */
export const normaliserOf = ({ normalisation, aggregation }: Method): Normalise | null =>
  (needsAboveZero(aggregation) ? ABOVE_ZERO : NORMALISATIONS)[normalisation] ?? null;

/** Every method there is; Copeland's once. */
export const METHODS: readonly Method[] = (Object.keys(AGGREGATIONS) as Aggregation[]).flatMap(
  (aggregation) =>
    (Object.keys(NORMALISATIONS) as Normalisation[])
      .map((normalisation) => ({ normalisation, aggregation }))
      .filter((method, at) => normaliserOf(method) && (aggregation !== "COPELAND" || at === 0)),
);
