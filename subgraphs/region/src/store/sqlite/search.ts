import { ofKind, type Test } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import { Kept } from "./kept.ts";
import type { NameTable } from "./name-table.ts";
import { readRanking, type Ranking } from "./ranking.ts";
import { intersection, readSet, type RecordSet } from "./record-set.ts";

export interface Tuning {
  /**
   * Always reads lists in one way: along the index in their order, or from sets and rankings kept
   * in memory. By default each list is read as costs least.
   */
  lists?: "walked" | "ranked";
}

/** A set of 100,000 records takes 12 kB, their ranking by one key about 1 MB. */
const SET_BYTES = 16_000_000;
const RANKING_BYTES = 48_000_000;
const COUNT_BYTES = 1_000_000;

/** What one reader keeps in memory of the registry as it is; any write makes all of it outdated. */
export class Memory {
  readonly #sets = new Kept<RecordSet>(SET_BYTES);
  readonly #rankings = new Kept<Ranking>(RANKING_BYTES);
  readonly #estimates = new Kept<{ count: number; bytes: number }>(COUNT_BYTES);
  readonly #totals = new Kept<{ count: number; bytes: number }>(COUNT_BYTES);
  #version = "";

  /** To be called within the read that the memory is used in. */
  refresh(db: Connection): void {
    const version = db.version();
    if (version === this.#version) return;
    this.#sets.clear();
    this.#rankings.clear();
    this.#estimates.clear();
    this.#totals.clear();
    this.#version = version;
  }

  /** Whether the records that meet a condition are known already. */
  knows({ names }: Search, test: Test): boolean {
    return this.#sets.peek(keyOf(names, test)) !== undefined;
  }

  /** About how many records meet a condition: exactly where they are known. */
  estimate({ names }: Search, test: Test, count: () => number): number {
    const key = keyOf(names, test);
    const make = () => ({ count: count(), bytes: 2 * key.length });
    return this.#sets.peek(key)?.size ?? this.#estimates.get(key, make).count;
  }

  /** The records that meet all conditions, of which there is one at least. */
  matches({ db, names }: Search, [first, ...others]: readonly [Test, ...Test[]]): RecordSet {
    const setOf = (test: Test) =>
      this.#sets.get(keyOf(names, test), () => readSet(db, ofKind(names.kind, test)));
    return intersection([setOf(first), ...others.map(setOf)]);
  }

  /** How many records meet one condition; counting them costs less than reading which they are. */
  total({ names }: Search, test: Test, count: () => number): number {
    const key = keyOf(names, test);
    const make = () => ({ count: count(), bytes: 2 * key.length });
    return this.#sets.peek(key)?.size ?? this.#totals.get(key, make).count;
  }

  knowsRanking({ names }: Search, key: string): boolean {
    return this.#rankings.peek(`${names.kind} ${key}`) !== undefined;
  }

  ranking({ db, names }: Search, key: string): Ranking {
    return this.#rankings.get(`${names.kind} ${key}`, () => readRanking(db, names, key));
  }
}

const keyOf = ({ kind }: NameTable, { from }: Test) =>
  `${kind} ${from.text} ${JSON.stringify(from.values)}`;

/** What a search goes by. */
export interface Search {
  db: Connection;
  names: NameTable;
  memory: Memory;
  lists: Tuning["lists"];
}
