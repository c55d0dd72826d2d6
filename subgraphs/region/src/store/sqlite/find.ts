import type { Order, Position, RecordQuery } from "@guildhall/schema";
import { indexable } from "../indexed.ts";
import { testsOf, type Test } from "./conditions.ts";
import type { Row } from "./connection.ts";
import { FEW, planOf, type Plan } from "./plan.ts";
import { page } from "./ranking.ts";
import { has } from "./record-set.ts";
import type { Search } from "./search.ts";
import { all, sql, type Sql } from "./sql.ts";
import { walk } from "./walk.ts";

/** Where a record stands in a list: its rec, its id and its value under the order key. */
export interface Hit {
  rec: number;
  position: Position;
}

/** A walk that should take longer is not begun. */
const STEPS_AT_MOST = 1_000;

/**
 * SQLite's planner knows nothing of how many records meet a condition, so the choice is made here.
 * Few matches under one condition: take them all, test the others, sort. Many under each: walk the
 * list in its order and test each record, which then soon finds a page. Where it does not, since
 * the matches rarely coincide or stand at the far end, the whole order is read into memory, and the
 * records of each condition: that costs more once, and next to nothing until something is written.
 */
export function findHits(search: Search, query: RecordQuery, first: number): Hit[] {
  const { names } = search;
  if (names.total === 0) return [];
  const plan = planOf(search, testsOf(names, query.where));
  if (plan.fewest === 0) return [];
  return rowsOf(search, query, plan, first).map(([rec, id, value]) => ({
    rec: Number(rec),
    position: { id: String(id), value: value ?? null },
  }));
}

function rowsOf(search: Search, query: RecordQuery, plan: Plan, first: number): Row[] {
  const { lists, names } = search;
  if (lists === "ranked") return ranked(search, query, plan, first);
  const steps = (first * names.total) / plan.expected;
  if (lists !== "walked" && plan.tests.length > 0 && Math.min(FEW, steps) >= plan.fewest)
    return sorted(search, query, plan.tests, first);
  const short = plan.tests.length === 0 || steps <= STEPS_AT_MOST;
  const walks = lists === "walked" || (short && !isKnown(search, query, plan));
  return (walks && walk(search, query, plan, first)) || ranked(search, query, plan, first);
}

const isKnown = (search: Search, { order }: RecordQuery, { tests }: Plan): boolean =>
  search.memory.knowsRanking(search, order.key) &&
  tests.every((test) => search.memory.knows(search, test));

function ranked(search: Search, query: RecordQuery, { tests }: Plan, first: number): Row[] {
  const { db, names, memory } = search;
  const [rarest, ...others] = tests;
  const matches = rarest && memory.matches(search, [rarest, ...others]);
  if (matches?.size === 0) return [];
  const wanted = matches ? (rec: number) => has(matches, rec) : () => true;
  const recs = page(db, names, memory.ranking(search, query.order.key), query, wanted, first);
  return db.all(sql`
    SELECT r.rec, r.id, o.value FROM json_each(${JSON.stringify(recs)}) i
    CROSS JOIN records r ON r.rec = i.value
    LEFT JOIN keys o ON o.rec = r.rec AND o.name = ${names.find(query.order.key)?.name ?? 0}
      AND o.least = 1
    ORDER BY i.key`);
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
