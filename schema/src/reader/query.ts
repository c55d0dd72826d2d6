/**
 * One filter, order and page model for every store. A record is found by its *keys*: named values
 * that the contract derives from it (`keysOf`), so that a store needs to know nothing of the kinds
 * and each filter that the contract offers has an index.
 */
export type KeyValue = string | number;

export type Condition =
  /** The record has at least one of these values under the key. */
  | { key: string; anyOf: readonly KeyValue[] }
  /** The record has every one of these values under the key. */
  | { key: string; allOf: readonly KeyValue[] }
  /** The record has a value under the key within the bounds, both inclusive. */
  | { key: string; from?: KeyValue; to?: KeyValue }
  /** The record has (or has not) any value under the key. */
  | { key: string; present: boolean }
  /** The record lies within so many kilometres (great circle) of a point in WGS84 degrees. */
  | { near: { latitude: number; longitude: number; withinKm: number } }
  /** Every word occurs in the record's text, whatever its case or accents; the last may be cut short. */
  | { words: string };

/** Records without the order key come last; ties are settled by id, ascending. */
export interface Order {
  key: string;
  descending: boolean;
}

/** A place in an ordered list: what a cursor stands for. `value` is null for a record without the key. */
export interface Position {
  value: KeyValue | null;
  id: string;
}

export interface RecordQuery {
  kind: string;
  where: readonly Condition[];
  order: Order;
  after?: Position;
  /** How many records at most; at least 0. */
  first: number;
}
