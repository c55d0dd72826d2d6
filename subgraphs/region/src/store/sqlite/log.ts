import type { WrittenChange } from "../entry.ts";
import { readChange } from "../entry.ts";
import type { Author, ChangePage, EntryDraft, LogPosition } from "../store.ts";
import type { Connection, Row } from "./connection.ts";
import { sql, type Sql } from "./sql.ts";

/** Writes one entry of the log and answers the sequence of its first change. */
export function insertEntry(
  db: Connection,
  { number, at }: { number: number; at: string },
  { author, batch }: EntryDraft,
  changes: readonly WrittenChange[],
): number {
  const first = totalOf(db) + 1;
  db.run(sql`INSERT INTO log (number, at, author, import, part, first) VALUES
    (${number}, ${at}, ${JSON.stringify(author)}, ${batch?.import ?? null}, ${batch?.part ?? null}, ${first})`);
  changes.forEach((change, index) => {
    const op = change.op === "erase" ? change.was : change.op;
    const record = change.op === "put" ? change.record : null;
    const reason = change.op === "put" ? null : (change.reason ?? null);
    const erased = change.op === "erase" ? change.by : null;
    db.run(sql`INSERT INTO changes (sequence, number, op, id, before, record, reason, erased) VALUES
      (${first + index}, ${number}, ${op}, ${change.id}, ${change.before}, ${record}, ${reason}, ${erased})`);
  });
  return first;
}

export const totalOf = (db: Connection): number =>
  Number(db.first(sql`SELECT coalesce(max(sequence), 0) FROM changes`)?.[0]);

export function readPage(db: Connection, after: LogPosition | null, first: number): ChangePage {
  const start = after === null ? 0 : sequenceOf(db, after);
  const rows = readChanges(db, sql`c.sequence > ${start} ORDER BY c.sequence LIMIT ${first}`);
  const total = totalOf(db);
  return { changes: rows, hasMore: start + rows.length < total, total };
}

export const readHistory = (db: Connection, id: string): ChangePage["changes"] =>
  readChanges(db, sql`c.id = ${id} ORDER BY c.sequence`);

export function readBatches(db: Connection, importId: string): { part: number; number: number }[] {
  return db
    .all(sql`SELECT part, number FROM log WHERE import = ${importId} ORDER BY part, number`)
    .map(([part, number]) => ({ part: Number(part), number: Number(number) }));
}

/** A place beyond the log is its end, one within an entry's bounds or not counts from the entry. */
function sequenceOf(db: Connection, { number, index }: LogPosition): number {
  const next = db.first(
    sql`SELECT first FROM log WHERE number > ${number} ORDER BY number LIMIT 1`,
  );
  const end = next ? Number(next[0]) - 1 : totalOf(db);
  const own = db.first(sql`SELECT first FROM log WHERE number = ${number}`);
  return own ? Math.min(Number(own[0]) + index, end) : end;
}

function readChanges(db: Connection, which: Sql): ChangePage["changes"] {
  return db
    .all(sql`
      SELECT c.number, c.sequence - l.first, l.at, l.author, c.op, c.id, c.before, c.record, c.reason, c.erased
      FROM changes c CROSS JOIN log l ON l.number = c.number WHERE ${which}`)
    .map(asChange);
}

function asChange([number, index, at, author, ...written]: Row) {
  return {
    position: { number: Number(number), index: Number(index) },
    at: String(at),
    author: JSON.parse(String(author)) as Author,
    change: readChange(asWritten(written)),
  };
}

function asWritten([op, id, before, record, reason, erased]: Row): WrittenChange {
  const about = { id: String(id), before: before === null ? null : Number(before) };
  if (erased !== null)
    return {
      op: "erase",
      ...about,
      was: op === "put" ? "put" : "delete",
      by: Number(erased),
      ...(reason !== null && { reason: String(reason) }),
    };
  return op === "put"
    ? { op: "put", ...about, record: String(record) }
    : { op: "delete", ...about, reason: String(reason) };
}
