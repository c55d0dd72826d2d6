import Database from "libsql";

/** What may be bound: libsql ends the whole process when it is given a boolean. */
export type Bound = string | number | null | Uint8Array;
type Column = string | number | null | Buffer;
export type Row = readonly Column[];

/** The connection to the catalogue's file, with its prepared statements; rows are arrays. */
export class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(file: string) {
    this.#database = new Database(file);
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
      const result = work();
      this.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
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
