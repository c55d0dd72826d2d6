import { statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import Database from "libsql";
import { LRUCache } from "lru-cache";
import { StoreError } from "../errors.ts";
import type { Sql, SqlValue } from "./sql.ts";

export type Row = readonly SqlValue[];

/** How long a writer waits for the other processes on the same file. */
const LOCKED_AT_MOST_MS = 30_000;
/** SQLite waits within the call, and with it the whole process: so briefly, then the others run. */
const WAIT_IN_CALL_MS = 20;
const KEPT_STATEMENTS = 500;

/** One connection to one file, with its prepared statements; rows are arrays in column order. */
export class Connection {
  readonly file: string;
  readonly #database: Database.Database;
  readonly #statements = new LRUCache<string, Database.Statement>({ max: KEPT_STATEMENTS });
  #written = 0;
  /** Which file of the disk it is, whatever stands under the name later. */
  #identity: string | null = null;

  constructor(file: string) {
    this.file = file;
    this.#database = new Database(file);
  }

  exec(text: string): void {
    this.#database.exec(text);
  }

  all(query: Sql): Row[] {
    return this.#prepared(query.text).all(query.values) as Row[];
  }

  first(query: Sql): Row | undefined {
    // Not get(): it leaves the statement open, and with it the snapshot that it reads.
    return this.all(query)[0];
  }

  run(query: Sql): void {
    this.#prepared(query.text).run(query.values);
  }

  /** Everything `work` reads is of one moment, whatever other processes write meanwhile. */
  read<Result>(work: () => Result): Result {
    return this.#within("BEGIN", work);
  }

  /** Waits for the file's write lock, then does `work` whole or not at all. */
  async write<Result>(work: () => Result): Promise<Result> {
    const deadline = performance.now() + LOCKED_AT_MOST_MS;
    for (;;) {
      try {
        this.#written++;
        this.#checkPresent();
        const result = this.#within("BEGIN IMMEDIATE", work);
        this.#checkPresent();
        return result;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > deadline) throw locked(this.file, error);
      }
      // Spread out, so that waiting processes do not all come back at once.
      await wait(1 + Math.random() * 10);
    }
  }

  /** Another one whenever anything may have been written, by this or any other process. */
  version(): string {
    // SQLite counts what other connections commit; within a read it is as of the moment read.
    return `${String(this.first({ text: "PRAGMA data_version", values: [] })?.[0])} ${this.#written}`;
  }

  setBusyTimeout(milliseconds = WAIT_IN_CALL_MS): void {
    this.#database.exec(`PRAGMA busy_timeout = ${milliseconds}`);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  /** A file that was removed can still be written, as long as it is open: what is written is lost. */
  #checkPresent(): void {
    const identity = identityOf(this.file);
    this.#identity ??= identity;
    if (identity === this.#identity) return;
    throw new StoreError(
      "STORE_GONE",
      `${this.file} is no longer the file that was opened: it was moved, removed or replaced. ` +
        "Put it back and start the server again.",
    );
  }

  #within<Result>(begin: string, work: () => Result): Result {
    this.#database.exec(begin);
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #prepared(text: string): Database.Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#database.prepare(text);
    if (returnsRows(text)) statement.raw(true);
    this.#statements.set(text, statement);
    return statement;
  }
}

/** Null where there is no such file, as for a registry in memory. */
function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}

const returnsRows = (text: string) => /^\s*(select|with|pragma|explain)/i.test(text);

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

export const isBusy = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

const locked = (file: string, cause: unknown) =>
  new StoreError(
    "STORE_BUSY",
    `${file} was locked by other processes for ${LOCKED_AT_MOST_MS / 1000} s. ` +
      "See which process has the file open, and whether it hangs.",
    { cause },
  );
