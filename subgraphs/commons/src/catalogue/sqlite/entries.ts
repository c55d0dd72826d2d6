import { indexRecord, type Indexed, type StoredRecord } from "@guildhall/schema";
import type { Index } from "./index-of.ts";
import { needsPair } from "./rows.ts";
import type { Staged } from "./staged.ts";
import { orderColumns } from "./tables.ts";

/** A record and its place in the tables. */
export interface Placed {
  rec: number;
  record: StoredRecord;
}

type Entry = Placed & Indexed;

/**
 * Makes records findable. All rows of a table go in by one statement, as JSON: a call into the
 * database costs more than a row.
 */
export function enter(index: Index, staged: Staged, placed: readonly Placed[]): void {
  const entries = placed.map((one) => ({ ...one, ...indexRecord(one.record, index.rule) }));
  enterListed(index, entries);
  enterKeys(index, staged, entries);
  for (const { rec, location } of entries) staged.points.put(rec, location);
  enterWords(index, entries);
}

/** Takes out all that `enter` put in for these records, as they were then. */
export function leave({ db, rule, sets }: Index, staged: Staged, placed: readonly Placed[]): void {
  for (const { rec, record } of placed) {
    const { kind, keys } = indexRecord(record, rule);
    staged.points.put(rec, null);
    staged.unmark(sets.kind(kind).all, rec);
    for (const [key, values] of keys) {
      const { present } = sets.key(kind, key);
      staged.unmark(present, rec);
      for (const [place, value] of values.entries()) {
        const set = sets.value(kind, key, value);
        if (set) staged.unmark(set, rec);
        else if (needsPair(rule, key, place))
          db.run(
            "DELETE FROM pairs WHERE key = ? AND value = ? AND rec = ?",
            present.number,
            value,
            rec,
          );
      }
    }
  }
  const recs = JSON.stringify(placed.map(({ rec }) => rec));
  const these = "IN (SELECT value FROM json_each(?))";
  db.run(`DELETE FROM listed WHERE rec ${these}`, recs);
  db.run(`DELETE FROM words WHERE rowid ${these}`, recs);
}

function enterListed({ db, rule, sets }: Index, entries: readonly Entry[]): void {
  const columns = ["rec", "kind", "id", "version", ...orderColumns(rule.orders)];
  const rows = entries.map(({ rec, kind, keys, record: { id, version } }) => [
    rec,
    sets.kind(kind).all.number,
    id,
    version,
    ...rule.orders.map((order) => keys.get(order)?.[0] ?? null),
  ]);
  const values = columns.map((_, at) => `value ->> ${at}`);
  db.run(
    `INSERT INTO listed (${columns.join()}) SELECT ${values.join()} FROM json_each(?)`,
    JSON.stringify(rows),
  );
}

function enterKeys({ db, rule, sets }: Index, staged: Staged, entries: readonly Entry[]): void {
  const pairs: unknown[] = [];
  for (const { rec, kind, keys } of entries) {
    staged.mark(sets.kind(kind).all, rec);
    for (const [key, values] of keys) {
      const { present } = sets.key(kind, key);
      staged.mark(present, rec);
      for (const [place, value] of values.entries()) {
        const set = sets.value(kind, key, value);
        if (set) staged.mark(set, rec);
        else if (needsPair(rule, key, place)) pairs.push([present.number, value, rec]);
      }
    }
  }
  db.run(
    `INSERT INTO pairs (key, value, rec)
     SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
    JSON.stringify(pairs),
  );
}

function enterWords({ db }: Index, entries: readonly Entry[]): void {
  const texts = Object.fromEntries(entries.map(({ rec, words }) => [rec, words.join(" ")]));
  db.run(
    "INSERT INTO words (rowid, text) SELECT CAST(key AS INTEGER), value FROM json_each(?)",
    JSON.stringify(texts),
  );
}
