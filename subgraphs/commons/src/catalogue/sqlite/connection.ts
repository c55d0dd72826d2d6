import { UserError } from "@guildhall/serving/process";
import Database from "libsql";

/** What may be bound: libsql ends the whole process when it is given a boolean. */
export type Bound = string | number | null | Uint8Array;
type Column = string | number | null | Buffer;
export type Row = readonly Column[];

/** The connection to the catalogue's file, with its prepared statements; rows are arrays. */
export class Connection {
  readonly #file: string;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #version = 0;

  constructor(file: string) {
    this.#file = file;
    this.#database = new Database(file);
  }

  /** From here on no other process may write. */
  watch(): void {
    this.#version = this.#dataVersion();
  }

  exec(text: string): void {
    this.#database.exec(text);
  }

  /** The text names its values by question marks and is one of a few: it stays prepared. */
  all(text: string, ...values: readonly Bound[]): Row[] {
    return this.#prepared(text, true).all(values) as Row[];
  }

  first(text: string, ...values: readonly Bound[]): Row | undefined {
    // Not get(): it leaves the statement open, and with it the snapshot that it reads.
    return this.all(text, ...values)[0];
  }

  run(text: string, ...values: readonly Bound[]): void {
    this.#prepared(text, false).run(values);
  }

  /** Done whole or not at all. */
  write<Result>(work: () => Result): Result {
    this.exec("BEGIN IMMEDIATE");
    try {
      this.#checkAlone();
      const result = work();
      this.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.exec("ROLLBACK");
      throw error;
    }
  }

  /** Brings all that was written into the file itself, so that it is whole alone. */
  settle(): void {
    this.all("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  /** What is in memory is of what this process wrote: SQLite tells when another one did. */
  #checkAlone(): void {
    if (this.#dataVersion() === this.#version) return;
    throw new UserError(
      `The catalogue ${this.#file} was written by another process. Give each commons a data ` +
        "folder of its own, and start this one again.",
    );
  }

  /** Another one when another connection wrote. */
  #dataVersion(): number {
    return Number(this.first("PRAGMA data_version")?.[0]);
  }

  #prepared(text: string, rows: boolean): Database.Statement {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#database.prepare(text);
    if (rows) statement.raw(true);
    this.#statements.set(text, statement);
    return statement;
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
