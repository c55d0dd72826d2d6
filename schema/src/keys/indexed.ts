import { parseRecordId } from "../ids.ts";
import type { KeyValue } from "../reader/query.ts";
import type { RecordKeys, StoredRecord } from "../reader/reader.ts";
import type { Point } from "../values/distance.ts";
import { wordsOf } from "./words.ts";

/** What a store indexes of a record, in the form every store keeps it. */
export interface Indexed {
  kind: string;
  /** Each key with its distinct values, smallest first: a list is ordered by the smallest. */
  keys: ReadonlyMap<string, readonly KeyValue[]>;
  /** Distinct folded words. */
  words: readonly string[];
  location: Point | null;
}

/** The kind a record belongs to: the second segment of its id. */
function kindOf(id: string): string {
  const path = parseRecordId(id);
  if (!path) throw new TypeError(`"${id}" is not a record's path: region/kind/own-id.`);
  return path.kind;
}

/**
 * Text as every database can index and compare it: a NUL would end a string early in SQLite, and
 * half a surrogate pair has no UTF-8 form.
 */
export const indexable = <Value extends KeyValue>(value: Value): Value | string =>
  typeof value === "string" ? value.replace(/[\0\p{Surrogate}]/gu, "\uFFFD") : value;

/** The order every store gives values: numbers before text, text by code unit. */
export function compareValues(a: KeyValue, b: KeyValue): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const usable = (value: KeyValue) => typeof value === "string" || Number.isFinite(value);

export function indexRecord(
  record: StoredRecord,
  rule: { of(record: StoredRecord): RecordKeys },
): Indexed {
  const { values, words, location } = rule.of(record);
  const keys = new Map<string, KeyValue[]>();
  for (const [key, raw] of values) {
    if (key === "" || !usable(raw)) continue;
    const value = indexable(raw);
    const known = keys.get(key);
    if (!known) keys.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  }
  for (const list of keys.values()) if (list.length > 1) list.sort(compareValues);
  const placed =
    location && Number.isFinite(location.latitude) && Number.isFinite(location.longitude);
  return {
    kind: kindOf(record.id),
    keys,
    words: [...new Set(wordsOf(words))],
    location: placed ? { latitude: location.latitude, longitude: location.longitude } : null,
  };
}
