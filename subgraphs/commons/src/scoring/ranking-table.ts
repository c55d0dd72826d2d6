import type { Aggregation, Normalisation } from "./methods.ts";

/** More is better, less is better, or neither is in itself. */
export type Direction = "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEITHER";

export interface RankingRow {
  id: string;
  name: string;
}

export interface RankingColumn {
  code: string;
  label: string;
  direction: Direction;
}

/** What is to be ranked: rows of regions, columns of indicators, and which cells compare. */
export interface RankingTable {
  rows: readonly RankingRow[];
  columns: readonly RankingColumn[];
  /** By row, then column; null where there is no figure. */
  values: readonly (readonly (number | null)[])[];
  /** Whether the cell may be compared with others of its column. */
  comparable: readonly (readonly boolean[])[];
}

/** Which go where a cell lacks a comparable figure: no figure is put in its place. */
export type Missing = "LEAVE_OUT_REGIONS" | "LEAVE_OUT_INDICATORS";

/** Whether weights are varied over all that there could be, or around those given. */
export type Variation = "ANY" | "AROUND_GIVEN";

export interface RankingOptions {
  normalisation: Normalisation;
  aggregation: Aggregation;
  /** By code of the column; a column that is not named weighs 1. */
  weights: Readonly<Record<string, number>>;
  /** For columns of which neither way is better in itself, or to turn one round. */
  directions: Readonly<Record<string, Direction>>;
  missing: Missing;
  variation: Variation;
  seed: number;
  /** How many sets of weights are tried. */
  weightings: number;
  minimumRegions: number;
  /** Least share of the table's cells that must compare. */
  minimumComparable: number;
  /** From this share of weightings on in which one is ahead, two are told apart. */
  toldApartFrom: number;
}

export const RANKING_DEFAULTS: RankingOptions = {
  normalisation: "MIN_MAX",
  aggregation: "ARITHMETIC_MEAN",
  weights: {},
  directions: {},
  missing: "LEAVE_OUT_REGIONS",
  variation: "ANY",
  seed: 1,
  weightings: 1000,
  minimumRegions: 5,
  minimumComparable: 0.7,
  toldApartFrom: 0.9,
};

export const isComparable = ({ values, comparable }: RankingTable, row: number, at: number) =>
  values[row]![at] !== null && comparable[row]![at] === true;
