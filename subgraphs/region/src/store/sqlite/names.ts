import type { Indexed } from "../indexed.ts";
import type { Connection } from "./connection.ts";
import { sql } from "./sql.ts";

interface Name {
  name: number;
  records: number;
  rows: number;
  changed: boolean;
}

/** The kinds and keys that one write touches, with their counts; saved once at its end. */
export class Names {
  readonly #db: Connection;
  readonly #kinds = new Map<string, Map<string, Name>>();

  constructor(db: Connection) {
    this.#db = db;
  }

  /**
   * Makes every kind and key of these records known. A key that is new is lacked by all records of
   * its kind so far, and they are noted as such.
   */
  require(puts: readonly Indexed[]): void {
    for (const { kind, keys } of puts) {
      this.#kind(kind);
      for (const key of keys.keys()) if (!this.#kind(kind).has(key)) this.#create(kind, key);
    }
  }

  idOf(kind: string, key: string): number {
    return this.#get(kind, key).name;
  }

  keysOf(kind: string): string[] {
    return [...this.#kind(kind).keys()].filter((key) => key !== "");
  }

  add(kind: string, key: string, records: number, rows: number): void {
    const name = this.#get(kind, key);
    name.records += records;
    name.rows += rows;
    name.changed = true;
  }

  save(): void {
    for (const keys of this.#kinds.values())
      for (const { name, records, rows, changed } of keys.values())
        if (changed)
          this.#db.run(
            sql`UPDATE names SET records = ${records}, rows = ${rows} WHERE name = ${name}`,
          );
  }

  #get(kind: string, key: string): Name {
    const name = this.#kind(kind).get(key);
    if (!name) throw new Error(`The key "${key}" of kind "${kind}" is not in the index.`);
    return name;
  }

  #kind(kind: string): Map<string, Name> {
    let keys = this.#kinds.get(kind);
    if (!keys) {
      const rows = this.#db.all(
        sql`SELECT key, name, records, rows FROM names WHERE kind = ${kind}`,
      );
      keys = new Map(
        rows.map(([key, name, records, values]) => [
          String(key),
          { name: Number(name), records: Number(records), rows: Number(values), changed: false },
        ]),
      );
      this.#kinds.set(kind, keys);
      if (!keys.has("")) this.#create(kind, "");
    }
    return keys;
  }

  #create(kind: string, key: string): void {
    this.#db.run(sql`INSERT INTO names (kind, key) VALUES (${kind}, ${key})`);
    const name = Number(
      this.#db.first(sql`SELECT name FROM names WHERE kind = ${kind} AND key = ${key}`)?.[0],
    );
    if (key !== "")
      this.#db.run(sql`INSERT INTO absent (name, rec)
        SELECT ${name}, rec FROM records WHERE kind = ${kind}`);
    this.#kind(kind).set(key, { name, records: 0, rows: 0, changed: false });
  }
}
