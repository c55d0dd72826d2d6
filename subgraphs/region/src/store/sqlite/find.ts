import { indexable, type Position, type RecordQuery } from "@guildhall/schema";
import { having, selectionOf } from "./conditions.ts";
import type { Connection, Row } from "./connection.ts";
import type { NameTable } from "./names.ts";
import { holds, isSparse, recsOf, type RecordSet } from "./record-set.ts";
import type { Sets } from "./sets.ts";
import { sql, type Sql } from "./sql.ts";

/** What a search goes by. */
export interface Search {
  db: Connection;
  names: NameTable;
  sets: Sets;
}

/** Where a record stands in a list: its rec, its id and its value under the order key. */
export interface Hit {
  rec: number;
  position: Position;
}

/**
 * Reads which records meet the conditions, and then goes along the list in its order until so many
 * of them are found: first what has the order key, by value, then what lacks it, by id.
 */
export function findHits(search: Search, query: RecordQuery, first: number): Hit[] {
  const { db, names, sets } = search;
  const { order, after } = query;
  const selection = selectionOf(names, query.where);
  const wanted = query.where.length > 0 ? sets.select(db, selection) : undefined;
  const hits = after?.value === null ? [] : keyed(search, query, wanted, first);
  if (hits.length < first && hits.length !== wanted?.size) {
    const without = [...selection.without, having(names, order.key)];
    const lacking = sets.select(db, { ...selection, without });
    const start = after?.value === null ? after.id : names.above;
    hits.push(...unkeyed(search, lacking, start, first - hits.length));
  }
  return hits;
}

export function countHits({ db, names, sets }: Search, where: RecordQuery["where"]): number {
  return sets.select(db, selectionOf(names, where)).size;
}

/** Few records are looked up, of many the list's own index soon meets some. */
function keyed(
  { db, names }: Search,
  { order, after }: RecordQuery,
  wanted: RecordSet | undefined,
  first: number,
): Hit[] {
  if (wanted?.size === 0) return [];
  const direction: Sql = order.descending ? sql`DESC` : sql`ASC`;
  const source =
    wanted && isSparse(wanted)
      ? sql`${recsOf(wanted)} w CROSS JOIN keys k ON k.rec = w.value`
      : sql`keys k INDEXED BY keys_by_value`;
  const rows = db.all(sql`
    SELECT k.rec, r.id, k.value FROM ${source} CROSS JOIN records r ON r.rec = k.rec
    WHERE k.name = ${names.find(order.key) ?? 0} AND k.least = 1
    AND ${wanted ? holds(wanted, sql`k.rec`) : sql`1`} AND ${beyond(order.descending, after)}
    ORDER BY k.value ${direction}, r.id LIMIT ${first}`);
  return rows.map(hit);
}

/** The first half is what the index is entered by. */
function beyond(descending: boolean, after: Position | undefined): Sql {
  if (!after) return sql`1`;
  const value = indexable(after.value ?? 0);
  return descending
    ? sql`k.value <= ${value} AND (k.value < ${value} OR r.id > ${after.id})`
    : sql`k.value >= ${value} AND (k.value > ${value} OR r.id > ${after.id})`;
}

function unkeyed({ db, names }: Search, lacking: RecordSet, start: string, first: number): Hit[] {
  if (lacking.size === 0) return [];
  const source = isSparse(lacking)
    ? sql`${recsOf(lacking)} l CROSS JOIN records r ON r.rec = l.value`
    : sql`records r`;
  const rows = db.all(sql`
    SELECT r.rec, r.id, NULL FROM ${source}
    WHERE r.id > ${start} AND r.id < ${names.below} AND ${holds(lacking, sql`r.rec`)}
    ORDER BY r.id LIMIT ${first}`);
  return rows.map(hit);
}

const hit = ([rec, id, value]: Row): Hit => ({
  rec: Number(rec),
  position: { id: String(id), value: value ?? null },
});
