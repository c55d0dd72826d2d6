import type { Method } from "./methods.ts";
import type { RankStatistics } from "./rank-statistics.ts";
import type { Refusal } from "./ranking-refusal.ts";
import type { Direction, RankingOptions, RankingRow } from "./ranking-table.ts";
import type { Left } from "./whole-table.ts";

/** A row's place, as an interval: by itself the nominal rank says nothing of how sure it is. */
export interface RankedRow extends RankingRow, RankStatistics {
  nominal: number;
  score: number;
  /** Its rank by every method, with the weights given. */
  byMethod: (Method & { rank: number })[];
  /** Its rank when an indicator is left out. */
  without: { code: string; rank: number }[];
  says: string;
}

export interface RankedPair {
  a: RankingRow;
  b: RankingRow;
  /** The share of weightings in which the one is ahead; what is lacking to 1 are ties. */
  aAhead: number;
  bAhead: number;
  toldApart: boolean;
  says: string;
}

export interface RankingResult {
  /** In the order of the table: nothing here is a league. */
  rows: RankedRow[];
  columns: { code: string; direction: Direction; weight: number; isConstant: boolean }[];
  /** The share of weightings in which the row is ahead of the column, in the order of the rows. */
  ahead: number[][];
  /** The share of the weights given by which the row outranks the column. */
  outranking: number[][];
  groups: { ids: string[]; says: string }[];
  pair(a: string, b: string): RankedPair | null;
}

export interface Ranking {
  options: RankingOptions;
  comparableShare: number;
  rowsLeftOut: Left[];
  columnsLeftOut: Left[];
  refused: Refusal[];
  /** Null where it is refused. */
  result: RankingResult | null;
}
