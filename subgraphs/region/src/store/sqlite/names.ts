import type { Connection } from "./connection.ts";
import { sql } from "./sql.ts";

/** The keys of one kind, for a reader. */
export interface NameTable {
  kind: string;
  /** All ids of the kind are between these. */
  above: string;
  below: string;
  /** The number that stands for a key, if any record ever had it. */
  find(key: string): number | undefined;
}

export function readNames(db: Connection, region: string, kind: string): NameTable {
  const numbers = numbersOf(db, kind);
  return {
    kind,
    above: `${region}/${kind}/`,
    // The sign after the slash.
    below: `${region}/${kind}0`,
    find: (key) => numbers.get(key),
  };
}

/** The keys that one write is about; a new one gets its number. */
export class Names {
  readonly #db: Connection;
  readonly #kinds = new Map<string, Map<string, number>>();

  constructor(db: Connection) {
    this.#db = db;
  }

  numberOf(kind: string, key: string): number {
    const numbers = this.#kinds.get(kind) ?? numbersOf(this.#db, kind);
    this.#kinds.set(kind, numbers);
    const number = numbers.get(key) ?? this.#create(kind, key);
    numbers.set(key, number);
    return number;
  }

  #create(kind: string, key: string): number {
    this.#db.run(sql`INSERT INTO names (kind, key) VALUES (${kind}, ${key})`);
    return Number(this.#db.first(sql`SELECT last_insert_rowid()`)?.[0]);
  }
}

function numbersOf(db: Connection, kind: string): Map<string, number> {
  const rows = db.all(sql`SELECT key, name FROM names WHERE kind = ${kind}`);
  return new Map(rows.map(([key, name]) => [String(key), Number(name)]));
}
