import type { KeyValue, StoredRecord } from "@guildhall/schema";
import { indexRecord, type Indexed } from "../indexed.ts";
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
  const names = new Names(db);
  names.require(puts);
  if (known.size > 0) remove(db, known, names);
  insertRecords(db, puts);
  insertKeys(db, puts, names);
  insertAbsent(db, puts, names);
  insertPlaces(db, puts);
  insertWords(db, puts);
  names.save();
}

function recsOf(db: Connection, ids: readonly string[]): Map<string, number> {
  const rows = db.all(sql`
    SELECT r.id, r.rec FROM json_each(${JSON.stringify(ids)}) i CROSS JOIN records r ON r.id = i.value`);
  return new Map(rows.map(([id, rec]) => [String(id), Number(rec)]));
}

function remove(db: Connection, known: ReadonlyMap<string, number>, names: Names): void {
  const recs = sql`SELECT value FROM json_each(${JSON.stringify([...known.values()])})`;
  for (const [kind, count] of db.all(
    sql`SELECT kind, count(*) FROM records WHERE rec IN (${recs}) GROUP BY kind`,
  ))
    names.add(String(kind), "", -Number(count), 0);
  for (const [kind, key, records, rows] of db.all(sql`
    SELECT n.kind, n.key, sum(k.least), count(*) FROM keys k JOIN names n ON n.name = k.name
    WHERE k.rec IN (${recs}) GROUP BY n.name`))
    names.add(String(kind), String(key), -Number(records), -Number(rows));
  db.run(sql`DELETE FROM absent WHERE (name, rec) IN (
    SELECT n.name, r.rec FROM records r JOIN names n ON n.kind = r.kind WHERE r.rec IN (${recs}))`);
  db.run(sql`DELETE FROM keys WHERE rec IN (${recs})`);
  db.run(sql`DELETE FROM places WHERE rec IN (${recs})`);
  db.run(sql`DELETE FROM texts WHERE rec IN (${recs})`);
  db.run(sql`DELETE FROM words WHERE rowid IN (${recs})`);
  db.run(sql`DELETE FROM records WHERE rec IN (${recs})`);
}

function insertRecords(db: Connection, puts: readonly Placed[]): void {
  const rows = puts.map(({ rec, id, kind, version, sequence }) => [
    rec,
    id,
    kind,
    version,
    sequence,
  ]);
  db.run(sql`INSERT INTO records (rec, id, kind, version, sequence)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(rows)})`);
}

function insertKeys(db: Connection, puts: readonly Placed[], names: Names): void {
  const least = new Pairs<number, KeyValue>();
  const others = new Pairs<number, KeyValue>();
  for (const { rec, kind, keys } of puts) {
    names.add(kind, "", 1, 0);
    for (const [key, values] of keys) {
      names.add(kind, key, 1, values.length);
      const name = names.idOf(kind, key);
      values.forEach((value, index) => (index === 0 ? least : others).add(name, rec, value));
    }
  }
  const insert = (pairs: Pairs<number, KeyValue>, mark: number) =>
    pairs.each((name, json) =>
      db.run(sql`INSERT INTO keys (rec, name, value, least)
        SELECT key, ${name}, value, ${mark} FROM json_each(${json})`),
    );
  insert(least, 1);
  insert(others, 0);
}

function insertAbsent(db: Connection, puts: readonly Placed[], names: Names): void {
  const recs = new Map<number, number[]>();
  for (const { rec, kind, keys } of puts)
    for (const key of names.keysOf(kind)) {
      if (keys.has(key)) continue;
      const name = names.idOf(kind, key);
      const list = recs.get(name);
      if (list) list.push(rec);
      else recs.set(name, [rec]);
    }
  for (const [name, list] of recs)
    db.run(sql`INSERT INTO absent (name, rec)
      SELECT ${name}, value FROM json_each(${JSON.stringify(list)})`);
}

function insertPlaces(db: Connection, puts: readonly Placed[]): void {
  const rows = puts.flatMap(({ rec, kind, location }) =>
    location ? [[rec, kind, location.latitude, location.longitude]] : [],
  );
  if (rows.length === 0) return;
  db.run(sql`INSERT INTO places (rec, kind, latitude, longitude)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(${JSON.stringify(rows)})`);
}

function insertWords(db: Connection, puts: readonly Placed[]): void {
  const texts = new Pairs<string, string>();
  for (const { rec, kind, words } of puts) texts.add(kind, rec, ` ${words.join(" ")} `);
  texts.each((kind, json) =>
    db.run(sql`INSERT INTO texts (rec, kind, words)
      SELECT key, ${kind}, value FROM json_each(${json})`),
  );
  const recs = JSON.stringify(puts.map(({ rec }) => rec));
  db.run(sql`INSERT INTO words (rowid, text)
    SELECT t.rec, t.words FROM json_each(${recs}) i CROSS JOIN texts t ON t.rec = i.value`);
}
