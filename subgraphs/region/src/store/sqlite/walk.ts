import type { Order, Position, RecordQuery } from "@guildhall/schema";
import { indexable } from "../indexed.ts";
import type { Test } from "./conditions.ts";
import type { Row } from "./connection.ts";
import { everything, lacking, valued, type Group } from "./groups.ts";
import { countAtMost, type Plan } from "./plan.ts";
import type { Search } from "./search.ts";
import { all, sql, type Sql } from "./sql.ts";

/** A walk may take so many times the steps that it should, before it is given up. */
const PATIENCE = 4;
const PATIENCE_AT_LEAST = 2_000;

/**
 * Reads a list in the order of its values, and then what lacks the key; null where that takes too
 * long. The index does not have the records of one value in the order of their ids: so the value
 * that the page ends with, and the one that it starts after, are read as groups of their own.
 */
export function walk(
  search: Search,
  { order, after }: RecordQuery,
  plan: Plan,
  first: number,
): Row[] | null {
  const name = search.names.find(order.key)?.name;
  if (name === undefined)
    return group(search, everything(search.names), plan, after?.id ?? "", first);
  const { tests } = plan;
  const rows: Row[] = [];
  const parts: ((needed: number) => Row[] | null)[] = [];
  if (after?.value !== null && !tests.some(({ lacks }) => lacks === order.key)) {
    if (after) {
      const same = valued(name, indexable(after.value));
      parts.push((needed) => group(search, same, plan, after.id, needed));
    }
    parts.push((needed) => run(search, name, order, after, plan, needed));
  }
  if (!tests.some(({ has }) => has === order.key)) {
    const start = after?.value === null ? after.id : "";
    parts.push((needed) => group(search, lacking(name), plan, start, needed));
  }
  for (const part of parts) {
    if (rows.length >= first) break;
    const more = part(first - rows.length);
    if (!more) return null;
    rows.push(...more);
  }
  return rows;
}

const held = (tests: readonly Test[], rec: Sql) => all(tests.map((test) => test.holds(rec)));

const patience = ({ names }: Search, { tests, expected }: Plan, first: number): number =>
  tests.length === 0
    ? names.total
    : Math.max(PATIENCE_AT_LEAST, Math.ceil((PATIENCE * first * names.total) / expected));

/** The records of all values beyond the one that the page starts after. */
function run(
  search: Search,
  name: number,
  order: Order,
  after: Position | undefined,
  plan: Plan,
  first: number,
): Row[] | null {
  const clips = plan.tests.filter((test) => test.clip?.key === order.key);
  const rest = plan.tests.filter((test) => !clips.includes(test));
  const bounds = clips.map((test) => test.clip?.holds(sql`value`) ?? sql`1`);
  if (after && after.value !== null) {
    const value = indexable(after.value);
    bounds.push(order.descending ? sql`value < ${value}` : sql`value > ${value}`);
  }
  const direction: Sql = order.descending ? sql`DESC` : sql`ASC`;
  const steps = patience(search, { ...plan, tests: rest }, first);
  const passed = sql`SELECT rec, value FROM keys INDEXED BY keys_by_value
    WHERE name = ${name} AND least = 1 AND ${all(bounds)} ORDER BY value ${direction}`;
  const rows = search.db.all(sql`
    SELECT x.rec, r.id, x.value FROM (
      SELECT x.rec, x.value FROM (${passed} LIMIT ${steps}) x WHERE ${held(rest, sql`x.rec`)}
      LIMIT ${first}
    ) x CROSS JOIN records r ON r.rec = x.rec ORDER BY x.value ${direction}, r.id`);
  if (rows.length < first)
    return rest.length > 0 && countAtMost(search.db, passed, steps + 1) > steps ? null : rows;
  // The last value may have more records than these, and ones that come before them by id.
  const last = rows.at(-1)?.[2] ?? null;
  const complete = rows.filter((row) => row[2] !== last);
  const tied = group(search, valued(name, last), plan, "", first - complete.length);
  return tied && [...complete, ...tied];
}

/**
 * A group is read whole and sorted by id, or found on a walk through all ids, whichever costs less:
 * the walk meets a member that matches every (total / members) * (total / matches) steps.
 */
function group(
  search: Search,
  members: Group,
  plan: Plan,
  after: string,
  first: number,
): Row[] | null {
  const { db, names, lists } = search;
  const { value, from, holds } = members;
  const { above, below, total } = names;
  const most =
    lists === "walked" ? 0 : Math.ceil(Math.sqrt((first * total * total) / plan.expected));
  const count = countAtMost(db, from, most + 1);
  if (count <= most)
    return db.all(sql`
      SELECT r.rec, r.id, ${value}
      FROM (SELECT g.rec FROM (${from}) g WHERE ${held(plan.tests, sql`g.rec`)}) g
      CROSS JOIN records r ON r.rec = g.rec WHERE r.id > ${after} ORDER BY r.id LIMIT ${first}`);
  const expected = (plan.expected * count) / total;
  const steps = patience(search, { ...plan, expected }, first);
  const passed = sql`SELECT rec, id FROM records
    WHERE id > ${after || above} AND id < ${below} ORDER BY id`;
  const rows = db.all(sql`
    SELECT x.rec, x.id, ${value} FROM (${passed} LIMIT ${steps}) x
    WHERE ${holds(sql`x.rec`)} AND ${held(plan.tests, sql`x.rec`)} LIMIT ${first}`);
  const cut = rows.length < first && plan.tests.length > 0;
  return cut && countAtMost(db, passed, steps + 1) > steps ? null : rows;
}
