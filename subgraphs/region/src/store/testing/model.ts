import {
  compareValues,
  fold,
  indexRecord,
  isWithin,
  type Condition,
  type Indexed,
  type KeyValue,
  type Order,
  type StoredRecord,
} from "@guildhall/schema";
import { labKeys } from "./lab.ts";

/** The ids of a list as plain code gives it: no index, no paging, nothing to get wrong. */
export function findIn(
  records: readonly StoredRecord[],
  where: readonly Condition[],
  order: Order,
): string[] {
  return records
    .map((record) => ({ id: record.id, indexed: indexRecord(record, labKeys) }))
    .filter(({ indexed }) => where.every((condition) => meets(indexed, condition)))
    .toSorted((a, b) => compare(a, b, order))
    .map(({ id }) => id);
}

interface Item {
  id: string;
  indexed: Indexed;
}

function compare(a: Item, b: Item, { key, descending }: Order): number {
  const left = a.indexed.keys.get(key)?.[0];
  const right = b.indexed.keys.get(key)?.[0];
  const byId = a.id < b.id ? -1 : 1;
  if (left === undefined || right === undefined)
    return left === right ? byId : left === undefined ? 1 : -1;
  return (descending ? compareValues(right, left) : compareValues(left, right)) || byId;
}

function meets({ keys, words, location }: Indexed, condition: Condition): boolean {
  if ("near" in condition)
    return location !== null && isWithin(location, condition.near, condition.near.withinKm);
  if ("words" in condition) {
    const wanted = fold(condition.words)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    const last = wanted.pop() ?? "";
    return (
      wanted.every((word) => words.includes(word)) &&
      (last === "" || words.some((word) => word.startsWith(last)))
    );
  }
  const values = keys.get(condition.key) ?? [];
  if ("anyOf" in condition) return condition.anyOf.some((value) => values.includes(value));
  if ("allOf" in condition) return condition.allOf.every((value) => values.includes(value));
  if ("present" in condition) return values.length > 0 === condition.present;
  return values.some((value) => within(value, condition));
}

function within(value: KeyValue, { from, to }: { from?: KeyValue; to?: KeyValue }): boolean {
  if (from !== undefined && (typeof from !== typeof value || value < from)) return false;
  return to === undefined || (typeof to === typeof value && value <= to);
}
