import {
  compareValues,
  indexable,
  isWithin,
  searchWords,
  type Condition,
  type Indexed,
  type KeyValue,
  type Order,
  type Position,
  type StoredRecord,
} from "@guildhall/schema";

/** A record with all that it can be found by. */
export interface Item extends Indexed {
  id: string;
  record: StoredRecord;
}

export function meets({ keys, words, location }: Item, condition: Condition): boolean {
  if ("near" in condition)
    return location !== null && isWithin(location, condition.near, condition.near.withinKm);
  if ("words" in condition) {
    const { whole, prefix } = searchWords(condition.words);
    return (
      whole.every((word) => words.includes(word)) &&
      (prefix === null || words.some((word) => word.startsWith(prefix)))
    );
  }
  const values = keys.get(condition.key) ?? [];
  const has = (value: KeyValue) => values.includes(indexable(value));
  if ("anyOf" in condition) return condition.anyOf.some(has);
  if ("allOf" in condition) return condition.allOf.every(has);
  if ("present" in condition) return values.length > 0 === condition.present;
  return values.some((value) => within(value, condition));
}

/** A number is neither above nor below a text. */
function within(value: KeyValue, { from, to }: { from?: KeyValue; to?: KeyValue }): boolean {
  if (from !== undefined && (typeof from !== typeof value || value < indexable(from))) return false;
  return to === undefined || (typeof to === typeof value && value <= indexable(to));
}

/** Which of two places in a list comes first: below 0 for the first one. */
export function standing(a: Position, b: Position, { descending }: Order): number {
  const byId = compareValues(a.id, b.id);
  if (a.value === null || b.value === null)
    return a.value === b.value ? byId : a.value === null ? 1 : -1;
  const byValue = compareValues(a.value, b.value);
  return (descending ? -byValue : byValue) || byId;
}
