import type { Order, Position, RecordQuery } from "@guildhall/schema";
import { indexable } from "../indexed.ts";
import { testsOf, type Test } from "./conditions.ts";
import type { Connection, Row } from "./connection.ts";
import type { NameTable } from "./name-table.ts";
import { planOf } from "./plan.ts";
import { all, sql, type Sql } from "./sql.ts";
import { walk } from "./walk.ts";

/** Where a record stands in a list: its rec, its id and its value under the order key. */
export interface Hit {
  rec: number;
  position: Position;
}

/** What a search goes by. */
export interface Search {
  db: Connection;
  names: NameTable;
  /** Whether a list is walked even where sorting would cost less: for tests. */
  alwaysWalk: boolean;
}

/**
 * SQLite's planner knows nothing of how many records meet a condition, so the choice is made here.
 * Few matches under one condition: take them all, test the others, sort. Many under each: walk the
 * list in its order and test each record, which then soon finds a page. Where it does not, since
 * the matches stand at the far end, the walk ends and the matches are sorted after all.
 */
export function findHits(search: Search, query: RecordQuery, first: number): Hit[] {
  const { db, names, alwaysWalk } = search;
  if (names.total === 0) return [];
  const plan = planOf(db, names, testsOf(names, query.where));
  if (plan.fewest === 0) return [];
  const steps = (first * names.total) / plan.expected;
  const walks = alwaysWalk || plan.tests.length === 0 || steps < plan.fewest;
  const rows =
    (walks && walk(search, query, plan, first)) || sorted(search, query, plan.tests, first);
  return rows.map(([rec, id, value]) => ({
    rec: Number(rec),
    position: { id: String(id), value: value ?? null },
  }));
}

function sorted(
  { db, names }: Search,
  { kind, order, after }: RecordQuery,
  [rarest, ...others]: readonly Test[],
  first: number,
): Row[] {
  const name = names.find(order.key)?.name ?? 0;
  const source = rarest?.from ?? sql`SELECT rec FROM records`;
  const tests = all(others.map((test) => test.holds(sql`d.rec`)));
  const direction: Sql = order.descending ? sql`DESC` : sql`ASC`;
  return db.all(sql`
    SELECT r.rec, r.id, o.value
    FROM (SELECT d.rec FROM (SELECT DISTINCT rec FROM (${source})) d WHERE ${tests}) d
    CROSS JOIN records r ON r.rec = d.rec
    LEFT JOIN keys o ON o.rec = r.rec AND o.name = ${name} AND o.least = 1
    WHERE r.kind = ${kind} AND ${follows(order, after)}
    ORDER BY o.value IS NULL, o.value ${direction}, r.id LIMIT ${first}`);
}

function follows(order: Order, after: Position | undefined): Sql {
  if (!after) return sql`1`;
  if (after.value === null) return sql`(o.value IS NULL AND r.id > ${after.id})`;
  const value = indexable(after.value);
  return order.descending
    ? sql`(o.value < ${value} OR (o.value = ${value} AND r.id > ${after.id}) OR o.value IS NULL)`
    : sql`(o.value > ${value} OR (o.value = ${value} AND r.id > ${after.id}) OR o.value IS NULL)`;
}
