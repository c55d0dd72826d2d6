import { indexable, type Order, type Position } from "@guildhall/schema";
import { bytesOf, difference, intersection } from "./bit-sets.ts";
import type { Bits } from "./bits.ts";
import type { Connection, Row } from "./connection.ts";
import type { KindSets } from "./sets.ts";

/** Where a record stands in a list: its rec, its id and its value under the order key. */
export interface Hit {
  rec: number;
  position: Position;
}

export interface List {
  kind: KindSets;
  /** The records that are in the list. */
  wanted: Bits;
  order: Order;
  /** The column of the order key; undefined where no record of the kind has the key. */
  column: string | undefined;
  after: Position | undefined;
}

/** What going along an index costs for a record that is there, against looking it up: measured. */
const LOOK_UP = 5;

/** First what has the order key, by value, then what lacks it, by id. */
export function hitsOf(db: Connection, list: List, first: number): Hit[] {
  const { kind, wanted, order, column, after } = list;
  const present = column === undefined ? undefined : kind.keys.get(order.key)?.present.bits;
  const hits: Hit[] = [];
  if (present && after?.value !== null)
    hits.push(...part(db, { ...list, wanted: intersection(wanted, present) }, present, first));
  if (hits.length >= first) return hits;
  const lacking = present ? difference(wanted, present) : wanted;
  const start = after?.value === null ? after : undefined;
  const rest = { ...list, wanted: lacking, column: undefined, after: start };
  hits.push(...part(db, rest, kind.all.bits, first - hits.length));
  return hits;
}

/**
 * Few records are looked up and sorted; of many the list's own index soon meets some. It may not,
 * where what is wanted stands at the far end: then it is left when looking up would have cost as much.
 */
function part(db: Connection, list: List, among: Bits, first: number): Hit[] {
  const { size } = list.wanted;
  if (size === 0) return [];
  if (size === among.size) return all(db, list, first);
  const lookingUp = size * LOOK_UP;
  if (lookingUp < (first * among.size) / size) return sorted(db, list, first);
  const hits = along(db, list, first, lookingUp);
  return hits.length === first || lookingUp >= among.size ? hits : sorted(db, list, first);
}

function all(db: Connection, list: List, first: number): Hit[] {
  const { value, index, condition, values, order } = parts(list);
  return db
    .all(
      `SELECT rec, id, ${value} FROM listed INDEXED BY ${index}
       WHERE kind = ? AND ${condition} ORDER BY ${order} LIMIT ?`,
      list.kind.all.number,
      ...values,
      first,
    )
    .map(hit);
}

function sorted(db: Connection, list: List, first: number): Hit[] {
  const { value, condition, values, order } = parts(list);
  return db
    .all(
      `SELECT rec, id, ${value} FROM listed NOT INDEXED
       WHERE rec IN (SELECT value FROM json_each(?)) AND ${condition} ORDER BY ${order} LIMIT ?`,
      JSON.stringify(list.wanted.recs()),
      ...values,
      first,
    )
    .map(hit);
}

function along(db: Connection, list: List, first: number, most: number): Hit[] {
  const { value, index, condition, values, order } = parts(list);
  return db
    .all(
      `SELECT rec, id, place FROM (
         SELECT rec, id, ${value} AS place FROM listed INDEXED BY ${index}
         WHERE kind = ? AND ${condition} ORDER BY ${order} LIMIT ?
       ) WHERE substr(?, rec + 1, 1) = x'01' LIMIT ?`,
      list.kind.all.number,
      ...values,
      most,
      bytesOf(list.wanted),
      first,
    )
    .map(hit);
}

/** The first half of a cursor's condition is what the index is entered by. */
function parts({ column, order, after }: List) {
  if (column === undefined)
    return {
      value: "NULL",
      index: "listed_by_id",
      condition: "id > ?",
      values: [after?.id ?? ""],
      order: "id",
    };
  const [beyond, direction] = order.descending ? ["<", "DESC"] : [">", "ASC"];
  const value = indexable(after?.value ?? 0);
  return {
    value: column,
    index: `listed_by_${column}`,
    condition: after
      ? `${column} ${beyond}= ? AND (${column} ${beyond} ? OR id > ?)`
      : `${column} IS NOT NULL`,
    values: after ? [value, value, after.id] : [],
    order: `${column} ${direction}, id`,
  };
}

const hit = ([rec, id, value]: Row): Hit => ({
  rec: Number(rec),
  position: { id: String(id), value: value as Position["value"] },
});
