import type { KeyRule } from "../keys.ts";
import { orderColumns } from "./tables.ts";
import type { KeySets, KindSets } from "./sets.ts";

/**
 * A table of the values of a key that have no set, as `value` and `rec`. What a list is ordered by
 * stands in "listed" already, so that pairs have only the further values of such a key.
 */
export function rowsOf(rule: KeyRule, kind: KindSets, key: string, sets: KeySets): string {
  // Numbers of our own, so they may be part of the text.
  const pairs = `SELECT value, rec FROM pairs WHERE key = ${sets.present.number}`;
  const column = orderColumns(rule.orders)[rule.orders.indexOf(key)];
  if (column === undefined) return `(${pairs})`;
  return `(${pairs} UNION ALL SELECT ${column}, rec FROM listed
    WHERE kind = ${kind.all.number} AND ${column} IS NOT NULL)`;
}

/** Whether a value without a set needs a pair, or stands in "listed": by its place among the key's. */
export const needsPair = (rule: KeyRule, key: string, place: number): boolean =>
  place > 0 || !rule.orders.includes(key);
