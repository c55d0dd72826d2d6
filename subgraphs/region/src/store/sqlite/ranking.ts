import type { Order, Position } from "@guildhall/schema";
import { indexable } from "../indexed.ts";
import type { Connection } from "./connection.ts";
import type { NameTable } from "./name-table.ts";
import { eachNumber, maxRec, readNumbers } from "./record-set.ts";
import { sql } from "./sql.ts";

/**
 * All records of a kind in the order of a key, as groups that stand at the same place but for their
 * ids: by value, ascending, and at last those that lack the key. Each group is in the order of ids.
 */
export interface Ranking {
  recs: Uint32Array;
  /** Where each group starts, and the end. */
  starts: Uint32Array;
  /** The group of each rec. */
  groups: Uint32Array;
  bytes: number;
}

const SEMICOLON = 59;

export function readRanking(db: Connection, names: NameTable, key: string): Ranking {
  const byId = readNumbers(
    db,
    sql`SELECT rec FROM records WHERE id > ${names.above} AND id < ${names.below} ORDER BY id`,
  );
  // One text for all values: a row for each would take ten times as long.
  const text = db.first(sql`SELECT group_concat(recs, ';') FROM (
    SELECT group_concat(rec) AS recs FROM keys INDEXED BY keys_by_value
    WHERE name = ${names.find(key)?.name ?? 0} AND least = 1 GROUP BY value ORDER BY value)`)?.[0];
  const groups = new Uint32Array(maxRec(db) + 1).fill(LACKS);
  let count = 0;
  eachNumber(String(text ?? ""), (rec, sign) => {
    groups[rec] = count;
    if (sign === SEMICOLON) count++;
  });
  if (text) count++;
  const sizes = new Uint32Array(count + 1);
  for (const rec of byId) {
    if (groups[rec] === LACKS) groups[rec] = count;
    sizes[groups[rec]!]!++;
  }
  const starts = new Uint32Array(count + 2);
  for (let group = 0; group <= count; group++) starts[group + 1] = starts[group]! + sizes[group]!;
  // Handed out in the order of ids, so that no group needs to be sorted.
  const next = starts.slice();
  const recs = new Uint32Array(byId.length);
  for (const rec of byId) recs[next[groups[rec]!]!++] = rec;
  const bytes = recs.byteLength + starts.byteLength + groups.byteLength;
  return { recs, starts, groups, bytes };
}

const LACKS = 0xffffffff;

/** The first recs of a list after a place that `wanted` keeps. */
export function page(
  db: Connection,
  names: NameTable,
  ranking: Ranking,
  { order, after }: { order: Order; after?: Position | undefined },
  wanted: (rec: number) => boolean,
  first: number,
): number[] {
  const { recs, starts } = ranking;
  const lacking = starts.length - 2;
  const found: number[] = [];
  const start = after ? startAfter(db, names, ranking, order, after) : null;
  const step = order.descending ? -1 : 1;
  let group = start ? start.group : order.descending ? lacking - 1 : 0;
  let skip = start?.skip ?? 0;
  if (group < 0) group = lacking;
  while (found.length < first) {
    const end = starts[group + 1]!;
    for (let at = starts[group]! + skip; at < end && found.length < first; at++)
      if (wanted(recs[at]!)) found.push(recs[at]!);
    if (group === lacking) break;
    group += step;
    skip = 0;
    if (group < 0) group = lacking;
  }
  return found;
}

/** The group that a list goes on in, and how many of its records are before the place. */
function startAfter(
  db: Connection,
  names: NameTable,
  ranking: Ranking,
  { key, descending }: Order,
  after: Position,
): { group: number; skip: number } {
  const lacking = ranking.starts.length - 2;
  let group = lacking;
  if (after.value !== null) {
    const value = indexable(after.value);
    const beyond = descending
      ? sql`value <= ${value} ORDER BY value DESC`
      : sql`value >= ${value} ORDER BY value`;
    const row = db.first(sql`SELECT rec, value = ${value} FROM keys INDEXED BY keys_by_value
      WHERE name = ${names.find(key)?.name ?? 0} AND least = 1 AND ${beyond} LIMIT 1`);
    if (!row) return { group, skip: 0 };
    group = ranking.groups[Number(row[0])] ?? lacking;
    if (row[1] !== 1) return { group, skip: 0 };
  }
  return { group, skip: countUpTo(db, ranking, group, after.id) };
}

/** How many records of a group have an id up to this one. */
function countUpTo(db: Connection, { recs, starts }: Ranking, group: number, id: string): number {
  let [low, high] = [starts[group]!, starts[group + 1]!];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = db.first(sql`SELECT id <= ${id} FROM records WHERE rec = ${recs[middle]!}`);
    if (row?.[0] === 1) low = middle + 1;
    else high = middle;
  }
  return low - starts[group]!;
}
