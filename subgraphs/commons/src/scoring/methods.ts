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

/** How scores are made; Copeland's asks only which value is higher, so no scale belongs to it. */
export interface Method {
  normalisation: Normalisation | null;
  aggregation: Aggregation;
}

/** Geometric and harmonic means are of values above 0, as the least on most scales is not. */
const ABOVE_ZERO: Partial<Record<Normalisation, Normalise>> = {
  MIN_MAX: (values) => minMax(values, 1, 100),
  RANK: ascendingRank,
};

const SCALES: Readonly<Record<Aggregation, Partial<Record<Normalisation, Normalise>>>> = {
  ARITHMETIC_MEAN: NORMALISATIONS,
  GEOMETRIC_MEAN: ABOVE_ZERO,
  HARMONIC_MEAN: ABOVE_ZERO,
  COPELAND: {},
};

/** How a method brings values to one scale; null where the two do not go together. */
export function normaliserOf({ normalisation, aggregation }: Method): Normalise | null {
  if (aggregation === "COPELAND") return (values) => [...values];
  return normalisation && (SCALES[aggregation][normalisation] ?? null);
}

/** Every method there is. */
export const METHODS: readonly Method[] = [
  ...(Object.keys(SCALES) as Aggregation[]).flatMap((aggregation) =>
    (Object.keys(SCALES[aggregation]) as Normalisation[]).map((normalisation) => ({
      normalisation,
      aggregation,
    })),
  ),
  { normalisation: null, aggregation: "COPELAND" },
];
