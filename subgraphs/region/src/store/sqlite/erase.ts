import { StoreError } from "../errors.ts";
import { mentionOf, withoutName } from "../erasing.ts";
import type { Connection } from "./connection.ts";
import { metaOf, setMeta } from "./file.ts";
import { inChild } from "./in-child.ts";
import { sql } from "./sql.ts";

/** Number of the last entry that erased something. */
const ERASED = "erased";
/** The same, as long as pages that were freed may still hold what it erased. */
const UNSWEPT = "unswept";

/** A file of some gigabytes is written anew within this time. */
const SWEPT_WITHIN_MS = 15 * 60_000;

export const lastErasure = (db: Connection): number => numberIn(db, ERASED);

/** Whether traces of what was erased may still be in the file. */
export const isUnswept = (db: Connection): boolean => numberIn(db, UNSWEPT) > 0;

/** What present records say that name one of these. */
export const naming = (db: Connection, ids: readonly string[]): string[] =>
  db
    .all(sql`
      SELECT DISTINCT c.record FROM json_each(${JSON.stringify(ids.map(mentionOf))}) m
      CROSS JOIN records r CROSS JOIN changes c ON c.sequence = r.sequence
      WHERE instr(c.record, m.value) > 0`)
    .map(([record]) => String(record));

/** Puts marks in the place of what a record said in all entries before this one. */
export function eraseEarlier(db: Connection, id: string, by: number): void {
  db.run(sql`
    UPDATE changes SET record = NULL, reason = NULL, erased = ${by}
    WHERE id = ${id} AND number < ${by}`);
  const others = db.all(sql`
    SELECT sequence, record FROM changes WHERE instr(record, ${mentionOf(id)}) > 0`);
  for (const [sequence, record] of others) {
    const left = withoutName(String(record), id);
    if (left !== null)
      db.run(sql`UPDATE changes SET record = ${left} WHERE sequence = ${sequence ?? null}`);
  }
  setMeta(db, ERASED, String(by));
  setMeta(db, UNSWEPT, String(by));
}

/**
 * Writes the file anew where something was erased: freed pages, the search index and the
 * write-ahead log keep what was in them until they are used again. In a process of its own, so that
 * this one goes on serving; the mark stays until it is done, for the next process that opens the file.
 */
export async function sweepFile(db: Connection): Promise<void> {
  const number = numberIn(db, UNSWEPT);
  if (number === 0) return;
  const [swept] = await inChild<number>([db.file], SWEEP, SWEPT_WITHIN_MS);
  if (!swept?.ok) throw unfinished(db.file, swept?.why ?? "");
  if (swept.result !== 0) throw unfinished(db.file, "others were reading it");
  await db.write(() => {
    db.run(sql`DELETE FROM meta WHERE name = ${UNSWEPT} AND value = ${String(number)}`);
  });
}

/** The same, where that it cannot be done yet is no reason to fail: the mark says that it is to be. */
export async function trySweep(db: Connection): Promise<void> {
  try {
    await sweepFile(db);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

/** Answers whether others kept the checkpoint from its end. */
const SWEEP = `
  db.exec("PRAGMA busy_timeout = 30000");
  // Merges the index: only then does it let go of words of records that are gone.
  db.exec("INSERT INTO words (words) VALUES ('optimize')");
  db.exec("VACUUM");
  return db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").raw(true).all()[0][0];`;

const numberIn = (db: Connection, name: string): number => Number(metaOf(db, name)) || 0;

const unfinished = (file: string, why: string): StoreError =>
  new StoreError(
    "STORE_ERASURE_UNFINISHED",
    `The record is erased, and nobody is answered with it any more; but ${file} could not be written anew (${why}), ` +
      "so its freed pages may still hold traces. Erase the same record once more, or restart what serves it.",
  );
