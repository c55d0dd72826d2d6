import type { Test } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import type { Search } from "./search.ts";
import { sql, type Sql } from "./sql.ts";

/** So many records are looked at one by one within some milliseconds. */
export const FEW = 1_000;

/** Counting stops there: what is more common than that is common. */
const COUNTED_AT_MOST = 10_000;

/** A search's tests, the rarest first, with what a list of all records would have to be walked for. */
export interface Plan {
  tests: readonly Test[];
  /** How many records meet the rarest condition, as far as counted. */
  fewest: number;
  /** How many may meet all of them, if they have nothing to do with one another. */
  expected: number;
}

export function planOf(search: Search, tests: readonly Test[]): Plan {
  const { db, names, memory } = search;
  const counted: { test: Test; count: number }[] = [];
  for (const test of tests) {
    const count =
      test.known ?? memory.estimate(search, test, () => estimate(db, test, names.total));
    counted.push({ test, count: Math.min(count, names.total) });
    if (count === 0) break;
  }
  counted.sort((a, b) => a.count - b.count);
  return {
    tests: counted.map(({ test }) => test),
    fewest: counted[0]?.count ?? names.total,
    expected: counted.reduce((left, { count }) => (left * count) / names.total, names.total),
  };
}

/** A count that was cut short says little; half of all is then the fair guess. */
function estimate(db: Connection, { from, sample }: Test, total: number): number {
  const sampled = sample ? countAtMost(db, sample, COUNTED_AT_MOST) : 0;
  const count = sampled >= COUNTED_AT_MOST ? sampled : countAtMost(db, from, COUNTED_AT_MOST);
  return count >= COUNTED_AT_MOST ? Math.max(count, total / 2) : count;
}

export function countAtMost(db: Connection, from: Sql, most: number): number {
  return Number(db.first(sql`SELECT count(*) FROM (${from} LIMIT ${most})`)?.[0]);
}
