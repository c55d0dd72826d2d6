import type {
  Condition,
  KeyValue,
  LogPosition,
  Page,
  RecordQuery,
  RecordReader,
  StoredRecord,
} from "@guildhall/schema";

/** The key under which every record has its region: a query over some regions names them here. */
export const REGION_KEY = "region";

/** A change as a region's feed tells it. */
export type Change =
  | { op: "put"; id: string; record: StoredRecord }
  /** Withdrawn, or erased: a copy has nothing left of it either way; a snapshot, of what was erased. */
  | { op: "drop"; id: string; erased?: true };

/** How far the copy of one region's registry has come. */
export interface CopyState {
  region: string;
  /** The place in the region's feed up to which everything is in; null before anything was read. */
  after: LogPosition | null;
  /** When the last change that is in was written at its owner's (ISO 8601). */
  changedAt: string | null;
  /** When the owner was last heard to have no more than this (ISO 8601). */
  confirmedAt: string | null;
  /** What the harvest keeps for itself beside: what was set aside and the like. Plain JSON. */
  memo?: unknown;
}

/** One way of counting: a facet asked of a list. */
export interface FacetQuery {
  /** The key whose values are counted; `facilities.read` and the like are keys too. */
  key: string;
  /** How many values at most, those of most records first; ties by value. */
  first: number;
}

export interface Facet {
  key: string;
  /** Each value with the number of records that have it. */
  buckets: readonly { value: KeyValue; count: number }[];
  /** How many values there are in all. */
  values: number;
}

/** Every region's records in one index: a copy that can be thrown away and harvested again. */
export interface Catalogue extends Pick<RecordReader, "get" | "find" | "count" | "referrers"> {
  /** Finds in all regions, or those that a condition on `REGION_KEY` names. */
  find(query: RecordQuery): Promise<Page>;
  count(kind: string, where: readonly Condition[]): Promise<number>;
  /**
   * Counts by value among what meets the conditions, for each facet without the conditions on its
   * own key: so that a reader sees what else there would be.
   */
  facets(
    kind: string,
    where: readonly Condition[],
    facets: readonly FacetQuery[],
  ): Promise<Facet[]>;
  /** One region's copy under the contract's port, to be served in its owner's place. */
  reader(region: string): RecordReader;
  /** How many records of each kind a region's copy has. */
  counts(region: string): Promise<ReadonlyMap<string, number>>;
  /** How far each region's copy has come. */
  states(): readonly CopyState[];
  /**
   * Takes in a stretch of one region's feed, together with how far that is: after a crash both are
   * in or neither. A change of a record that is there already in the same version changes nothing.
   */
  apply(state: CopyState, changes: readonly Change[]): Promise<void>;
  /** Forgets a region: it left, or is to be read from the start. */
  forget(region: string): Promise<void>;
  close(): Promise<void>;
}
