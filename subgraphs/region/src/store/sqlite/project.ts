import {
  indexRecord,
  onSphere,
  type Indexed,
  type KeyValue,
  type StoredRecord,
} from "@guildhall/schema";
import type { KeyRule } from "../store.ts";
import type { Connection } from "./connection.ts";
import { Names } from "./names.ts";
import { Pairs } from "./pairs.ts";
import { sql } from "./sql.ts";

/** A change as it stands in the log's table, at most one a record. */
export interface LoggedChange {
  sequence: number;
  number: number;
  id: string;
  /** What a put left; null for a delete. */
  record: StoredRecord | null;
}

interface Placed extends Indexed {
  rec: number;
  id: string;
  version: number;
  sequence: number;
}

/**
 * Brings what is read up to these changes. All rows of a table go in by one statement, as JSON:
 * a call into the database costs more than a row.
 */
export function project(db: Connection, rule: KeyRule, changes: readonly LoggedChange[]): void {
  const known = recsOf(
    db,
    changes.map((change) => change.id),
  );
  const puts: Placed[] = [];
  let next = Number(db.first(sql`SELECT coalesce(max(rec), 0) FROM records`)?.[0]) + 1;
  for (const { id, record, number, sequence } of changes) {
    if (record === null) continue;
    const indexed = indexRecord(record, rule);
    puts.push({ ...indexed, id, version: number, sequence, rec: known.get(id) ?? next++ });
  }
  if (known.size > 0) remove(db, known);
  insertRecords(db, puts);
  insertKeys(db, puts);
  insertPlaces(db, puts);
  insertWords(db, puts);
}

function recsOf(db: Connection, ids: readonly string[]): Map<string, number> {
  const rows = db.all(sql`
    SELECT r.id, r.rec FROM json_each(${JSON.stringify(ids)}) i CROSS JOIN records r ON r.id = i.value`);
  return new Map(rows.map(([id, rec]) => [String(id), Number(rec)]));
}

function remove(db: Connection, known: ReadonlyMap<string, number>): void {
  const recs = sql`SELECT value FROM json_each(${JSON.stringify([...known.values()])})`;
  db.run(sql`DELETE FROM keys WHERE rec IN (${recs})`);
  db.run(sql`DELETE FROM places WHERE rec IN (${recs})`);
  db.run(sql`DELETE FROM words WHERE rowid IN (${recs})`);
  db.run(sql`DELETE FROM records WHERE rec IN (${recs})`);
}

function insertRecords(db: Connection, puts: readonly Placed[]): void {
  const rows = puts.map(({ rec, id, version, sequence }) => [rec, id, version, sequence]);
  db.run(sql`INSERT INTO records (rec, id, version, sequence)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(${JSON.stringify(rows)})`);
}

function insertKeys(db: Connection, puts: readonly Placed[]): void {
  const names = new Names(db);
  const least = new Pairs<number, KeyValue>();
  const others = new Pairs<number, KeyValue>();
  for (const { rec, kind, keys } of puts)
    for (const [key, values] of keys) {
      const name = names.numberOf(kind, key);
      values.forEach((value, index) => (index === 0 ? least : others).add(name, rec, value));
    }
  const insert = (pairs: Pairs<number, KeyValue>, mark: number) =>
    pairs.each((name, json) =>
      db.run(sql`INSERT INTO keys (rec, name, value, least)
        SELECT key, ${name}, value, ${mark} FROM json_each(${json})`),
    );
  insert(least, 1);
  insert(others, 0);
}

function insertPlaces(db: Connection, puts: readonly Placed[]): void {
  const rows = puts.flatMap(({ rec, kind, location }) => {
    if (!location) return [];
    const { x, y, z } = onSphere(location);
    return [[rec, kind, x, y, z]];
  });
  if (rows.length === 0) return;
  db.run(sql`INSERT INTO places (rec, kind, x, y, z)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(rows)})`);
}

function insertWords(db: Connection, puts: readonly Placed[]): void {
  const texts = Object.fromEntries(puts.map(({ rec, words }) => [rec, words.join(" ")]));
  db.run(sql`INSERT INTO words (rowid, text)
    SELECT CAST(key AS INTEGER), value FROM json_each(${JSON.stringify(texts)})`);
}
