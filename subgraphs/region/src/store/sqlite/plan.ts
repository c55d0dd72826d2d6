import type { Test } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import type { NameTable } from "./name-table.ts";
import { sql, type Sql } from "./sql.ts";

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

export function planOf(db: Connection, names: NameTable, tests: readonly Test[]): Plan {
  const counted: { test: Test; count: number }[] = [];
  for (const test of tests) {
    const count = test.known ?? estimate(db, test);
    // A count that was cut short says little; half of all is then the fair guess.
    const cut = test.known === undefined && count >= COUNTED_AT_MOST;
    const share = cut ? Math.max(count, names.total / 2) : count;
    counted.push({ test, count: Math.min(share, names.total) });
    if (count === 0) break;
  }
  counted.sort((a, b) => a.count - b.count);
  return {
    tests: counted.map(({ test }) => test),
    fewest: counted[0]?.count ?? names.total,
    expected: counted.reduce((left, { count }) => (left * count) / names.total, names.total),
  };
}

function estimate(db: Connection, { from, sample }: Test): number {
  const sampled = sample ? countAtMost(db, sample, COUNTED_AT_MOST) : 0;
  return sampled >= COUNTED_AT_MOST ? sampled : countAtMost(db, from, COUNTED_AT_MOST);
}

export function countAtMost(db: Connection, from: Sql, most: number): number {
  return Number(db.first(sql`SELECT count(*) FROM (${from} LIMIT ${most})`)?.[0]);
}
