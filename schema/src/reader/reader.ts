import type { Condition, KeyValue, Position, RecordQuery } from "./query.ts";

/** A record as it is stored: plain JSON in the contract's shape. */
export interface StoredRecord {
  /** The record's path, `<region>/<kind>/<own id>`. */
  id: string;
  region: string;
  /** ISO 8601 instant of the log entry that last wrote the record. */
  updatedAt: string;
  /** Number of the log entry that last wrote the record. */
  version: number;
  [field: string]: unknown;
}

/** What a record can be found by; derived from the record alone, so that it can be rebuilt. */
export interface RecordKeys {
  values: readonly (readonly [key: string, value: KeyValue])[];
  /** All text to be searched, in any case. */
  words: string;
  location?: { latitude: number; longitude: number };
}

export interface Page {
  items: readonly { record: StoredRecord; position: Position }[];
  /** Whether more records follow the last item. */
  hasMore: boolean;
}

/** Reads one region's registry. A list keeps the order of what was asked; a missing record is null. */
export interface RecordReader {
  get(ids: readonly string[]): Promise<(StoredRecord | null)[]>;
  find(query: RecordQuery): Promise<Page>;
  count(kind: string, where: readonly Condition[]): Promise<number>;
  /**
   * For each target, the records of `kind` that name it under `key`, in the order of their ids,
   * at most `first` a target. One call serves any number of targets.
   */
  referrers(
    kind: string,
    key: string,
    targets: readonly string[],
    first: number,
  ): Promise<StoredRecord[][]>;
  /** Number of the last log entry, and when it was written; 0 and null for an empty registry. */
  position(): Promise<{ number: number; at: string | null }>;
}
