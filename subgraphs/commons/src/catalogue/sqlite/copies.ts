import { compareValues } from "@guildhall/schema";
import type { CopyState } from "../catalogue.ts";
import type { Connection } from "./connection.ts";

/** How far each region's copy has come, in the file and in memory. */
export class Copies {
  readonly #db: Connection;
  readonly #states = new Map<string, CopyState>();

  constructor(db: Connection) {
    this.#db = db;
    for (const [region, state] of db.all(
      "SELECT region, state FROM copies WHERE state IS NOT NULL",
    ))
      this.#states.set(String(region), JSON.parse(String(state)) as CopyState);
  }

  all(): CopyState[] {
    return [...this.#states.values()].toSorted((a, b) => compareValues(a.region, b.region));
  }

  of(region: string): CopyState | undefined {
    return this.#states.get(region);
  }

  /** Regions of which a process that ended was to forget everything. */
  unfinished(): string[] {
    return this.#db
      .all("SELECT region FROM copies WHERE state IS NULL")
      .map(([region]) => String(region));
  }

  /** Within a transaction; `hold` follows when that is through. */
  write(state: CopyState): void {
    const put = "INSERT OR REPLACE INTO copies (region, state) VALUES (?, ?)";
    this.#db.run(put, state.region, JSON.stringify(state));
  }

  /** A copy of its own, that nobody changes: each answer of the catalogue hands all of them out. */
  hold(state: CopyState): void {
    this.#states.set(state.region, Object.freeze(structuredClone(state)));
  }

  /** From here on nothing is known of it, and what is left of its records is to go. */
  beginForgetting(region: string): void {
    this.#db.run("INSERT OR REPLACE INTO copies (region, state) VALUES (?, NULL)", region);
    this.#states.delete(region);
  }

  /** Within the transaction that takes the last of its records out. */
  endForgetting(region: string): void {
    this.#db.run("DELETE FROM copies WHERE region = ?", region);
  }
}
