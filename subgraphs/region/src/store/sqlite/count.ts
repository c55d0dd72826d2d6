import type { Condition } from "@guildhall/schema";
import { testsOf, type Test } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import type { NameTable } from "./name-table.ts";
import { all, sql } from "./sql.ts";

/** Counts from the indexes alone: from the rarest condition, with the others tested. */
export function countHits(db: Connection, names: NameTable, where: readonly Condition[]): number {
  const { kind } = names;
  const tests = testsOf(names, where);
  if (tests.length === 0) return names.total;
  const counted = tests.map((test) => ({ test, count: test.known ?? countAll(db, kind, test) }));
  const rarest = counted.reduce((a, b) => (b.count < a.count ? b : a));
  if (tests.length === 1 || rarest.count === 0) return rarest.count;
  const others = tests.filter((test) => test !== rarest.test);
  return Number(
    db.first(sql`
      SELECT count(*) FROM (SELECT DISTINCT rec FROM (${ofKind(kind, rarest.test)})) d
      WHERE ${all(others.map((test) => test.holds(sql`d.rec`)))}`)?.[0],
  );
}

function countAll(db: Connection, kind: string, test: Test): number {
  const what = test.repeats ? sql`count(DISTINCT rec)` : sql`count(*)`;
  return Number(db.first(sql`SELECT ${what} FROM (${ofKind(kind, test)})`)?.[0]);
}

/** The index of words is one for all kinds; every other is by kind already. */
const ofKind = (kind: string, test: Test) =>
  test.allKinds
    ? sql`SELECT w.rec FROM (${test.from}) w CROSS JOIN texts t ON t.rec = w.rec AND t.kind = ${kind}`
    : test.from;
