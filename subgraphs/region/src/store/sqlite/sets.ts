import { LRUCache } from "lru-cache";
import type { Connection } from "./connection.ts";
import type { Selection } from "./conditions.ts";
import { difference, intersection, readSet, type RecordSet } from "./record-set.ts";
import type { Sql } from "./sql.ts";

/** A set of 100,000 records takes 100 kB. */
const BYTES = 32_000_000;

/** The sets of records that one reader asked for last, until anything is written. */
export class Sets {
  readonly #kept = new LRUCache<string, RecordSet>({
    maxSize: BYTES,
    sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
  });
  #version = "";

  /** To be called within the read that the sets are used in. */
  refresh(db: Connection): void {
    const version = db.version();
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
  }

  select(db: Connection, { within: [first, ...others], without }: Selection): RecordSet {
    let set = this.#read(db, first);
    for (const other of others) if (set.size > 0) set = intersection(set, this.#read(db, other));
    for (const other of without) if (set.size > 0) set = difference(set, this.#read(db, other));
    return set;
  }

  #read(db: Connection, from: Sql): RecordSet {
    const key = `${from.text} ${JSON.stringify(from.values)}`;
    const set = this.#kept.get(key) ?? readSet(db, from);
    this.#kept.set(key, set);
    return set;
  }
}
