import type { Connection } from "./connection.ts";
import { sql } from "./sql.ts";

export interface CountedName {
  name: number;
  /** How many records have the key. */
  records: number;
  /** How many values they have under it together. */
  rows: number;
}

/** The keys of one kind, for a reader. */
export interface NameTable {
  kind: string;
  /** All ids of the kind are between these. */
  above: string;
  below: string;
  /** How many records of the kind there are. */
  total: number;
  find(key: string): CountedName | undefined;
}

export function readNames(db: Connection, region: string, kind: string): NameTable {
  const names = new Map(
    db
      .all(sql`SELECT key, name, records, rows FROM names WHERE kind = ${kind}`)
      .map(([key, name, records, rows]) => [
        String(key),
        { name: Number(name), records: Number(records), rows: Number(rows) },
      ]),
  );
  return {
    kind,
    above: `${region}/${kind}/`,
    // The sign after the slash.
    below: `${region}/${kind}0`,
    total: names.get("")?.records ?? 0,
    find: (key) => (key === "" ? undefined : names.get(key)),
  };
}
