import type { Order, Position, RecordQuery } from "@guildhall/schema";
import { indexable } from "../indexed.ts";
import { testsOf, type Test } from "./conditions.ts";
import type { Connection, Row } from "./connection.ts";
import { readNames, type NameTable } from "./name-table.ts";
import { all, sql, type Sql } from "./sql.ts";

/** Where a record stands in a list: its rec, its id and its value under the order key. */
export interface Hit {
  rec: number;
  position: Position;
}

/** Up to so many matches are read and sorted; a list with more is walked in its order instead. */
const SORTED_AT_MOST = 1_000;

/**
 * SQLite's planner knows nothing of how many records meet a condition, so the choice is made here.
 * Few matches under one condition: take them all, test the others, sort. Many under each: walk the
 * list in its order and test each record, which then soon finds a page.
 */
export function findHits(db: Connection, query: RecordQuery, first: number): Hit[] {
  const names = readNames(db, query.kind);
  if (names.total === 0) return [];
  const tests = testsOf(names, query.where);
  const rarest = findRarest(db, tests);
  if (rarest?.count === 0) return [];
  const hits =
    rarest && rarest.count <= SORTED_AT_MOST
      ? sorted(db, names, query, tests, rarest.test, first)
      : walked(db, names, query, tests, first);
  return hits.map(([rec, id, value]) => ({
    rec: Number(rec),
    position: { id: String(id), value: value ?? null },
  }));
}

function findRarest(db: Connection, tests: readonly Test[]) {
  let rarest: { test: Test; count: number } | undefined;
  for (const test of tests) {
    const count = test.known ?? countAtMost(db, test.from, SORTED_AT_MOST + 1);
    if (!rarest || count < rarest.count) rarest = { test, count };
    if (count === 0) break;
  }
  return rarest;
}

function countAtMost(db: Connection, from: Sql, most: number): number {
  return Number(db.first(sql`SELECT count(*) FROM (${from} LIMIT ${most})`)?.[0]);
}

function sorted(
  db: Connection,
  names: NameTable,
  { kind, order, after }: RecordQuery,
  tests: readonly Test[],
  source: Test,
  first: number,
): Row[] {
  const name = names.find(order.key)?.name ?? 0;
  const others = tests.filter((test) => test !== source).map((test) => test.holds(sql`r.rec`));
  const direction: Sql = order.descending ? sql`DESC` : sql`ASC`;
  return db.all(sql`
    SELECT r.rec, r.id, o.value
    FROM (SELECT DISTINCT rec FROM (${source.from})) d
    CROSS JOIN records r ON r.rec = d.rec
    LEFT JOIN keys o ON o.rec = r.rec AND o.name = ${name} AND o.least = 1
    WHERE r.kind = ${kind} AND ${all(others)} AND ${follows(order, after)}
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

/** Reads the list part by part, each from one index that has it in order, until there is enough. */
function walked(
  db: Connection,
  names: NameTable,
  query: RecordQuery,
  tests: readonly Test[],
  first: number,
): Row[] {
  const rows: Row[] = [];
  for (const part of partsOf(names, query, tests)) {
    if (rows.length >= first) break;
    rows.push(...db.all(sql`${part} LIMIT ${first - rows.length}`));
  }
  return rows;
}

const held = (tests: readonly Test[], rec: Sql) => all(tests.map((test) => test.holds(rec)));

function partsOf(names: NameTable, query: RecordQuery, tests: readonly Test[]): Sql[] {
  const { kind, order, after } = query;
  const name = names.find(order.key);
  if (!name) {
    const from = sql`SELECT x.rec, x.id, NULL FROM records x INDEXED BY records_of_kind`;
    const start = after ? sql`x.id > ${after.id}` : sql`1`;
    return [
      sql`${from} WHERE x.kind = ${kind} AND ${start} AND ${held(tests, sql`x.rec`)}
      ORDER BY x.id`,
    ];
  }
  const clips = tests.filter((test) => test.clip?.key === order.key);
  const clipped = all(clips.map((test) => test.clip?.holds(sql`x.value`) ?? sql`1`));
  const rest = held(
    tests.filter((test) => !clips.includes(test)),
    sql`x.rec`,
  );
  const keyed = (bound: Sql) =>
    order.descending
      ? sql`SELECT x.rec, x.id, x.value FROM keys x INDEXED BY keys_descending
          WHERE x.name = ${name.name} AND x.least = 1 AND ${bound} AND ${clipped} AND ${rest}
          ORDER BY x.value DESC, x.id`
      : sql`SELECT x.rec, x.id, x.value FROM keys x INDEXED BY keys_ascending
          WHERE x.name = ${name.name} AND x.least = 1 AND ${bound} AND ${clipped} AND ${rest}
          ORDER BY x.value, x.id`;
  const lacking = (bound: Sql) => sql`
    SELECT x.rec, x.id, NULL FROM absent x
    WHERE x.name = ${name.name} AND ${bound} AND ${held(tests, sql`x.rec`)} ORDER BY x.id`;
  if (!after) return [keyed(sql`1`), lacking(sql`1`)];
  if (after.value === null) return [lacking(sql`x.id > ${after.id}`)];
  const value = indexable(after.value);
  const beyond = order.descending ? sql`x.value < ${value}` : sql`x.value > ${value}`;
  return [keyed(sql`x.value = ${value} AND x.id > ${after.id}`), keyed(beyond), lacking(sql`1`)];
}
