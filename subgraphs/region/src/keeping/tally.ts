import { keysOf, parseRecordId, type KeyValue, type StoredRecord } from "@guildhall/schema";

/** A key with more values than this (names, times) is of no use for counting. */
const VALUES_AT_MOST = 40;

/** How many records of a kind have each value under each key. */
export class Tally {
  readonly #kinds = new Map<string, Map<string, Map<KeyValue, number>>>();

  add(record: StoredRecord): void {
    const kind = parseRecordId(record.id)?.kind ?? "";
    const keys = this.#kinds.get(kind) ?? new Map<string, Map<KeyValue, number>>();
    this.#kinds.set(kind, keys);
    // A value that a record has twice counts once.
    const seen = new Set<string>();
    for (const [key, value] of keysOf(record).values) {
      const mark = JSON.stringify([key, value]);
      if (key === "" || seen.has(mark)) continue;
      seen.add(mark);
      const counts = keys.get(key) ?? new Map<KeyValue, number>();
      // One above the limit tells that there are too many: the rest need no memory.
      if (counts.has(value) || counts.size <= VALUES_AT_MOST)
        counts.set(value, (counts.get(value) ?? 0) + 1);
      keys.set(key, counts);
    }
  }

  /** What filters should find, of every key with few values. */
  *of(kind: string): Generator<{ key: string; value: KeyValue; count: number }> {
    for (const [key, counts] of this.#kinds.get(kind) ?? [])
      if (counts.size <= VALUES_AT_MOST)
        for (const [value, count] of counts) yield { key, value, count };
  }
}
