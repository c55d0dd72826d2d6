import { codeOf, Connection, isBusy } from "../store/sqlite/connection.ts";
import { sql } from "../store/sqlite/sql.ts";
import { KeepingError } from "./errors.ts";

/** A registry's file that nobody else has open, nor can open until it is let go. */
export interface Seized {
  /** Number of the last entry of its log; null where the file cannot be read. */
  head: number | null;
  letGo(): void;
}

/**
 * Takes a registry's file for oneself. Every process that has it open, also one that only waits,
 * holds a lock on it, as SQLite does in this mode; leaving the mode takes all locks. So no server
 * can be overlooked, and none can start meanwhile.
 */
export function seize(file: string): Seized {
  const db = new Connection(file);
  try {
    db.setBusyTimeout(1_000);
    // Writes what is in the write-ahead log into the file, so that it is whole by itself.
    db.exec("PRAGMA journal_mode = DELETE");
    db.exec("BEGIN EXCLUSIVE");
    const head = Number(db.first(sql`SELECT coalesce(max(number), 0) FROM log`)?.[0]);
    return { head, letGo: () => (db.exec("ROLLBACK"), db.close()) };
  } catch (error) {
    db.close();
    if (isBusy(error))
      throw new KeepingError(
        `${file} is in use: a server or another command has it open. Stop it, then restore.`,
        { cause: error },
      );
    // Damage is a reason to restore: what cannot be read has nothing to lose but itself.
    if (/NOTADB|CORRUPT|ERROR/.test(codeOf(error))) return { head: null, letGo: () => {} };
    throw error;
  }
}
