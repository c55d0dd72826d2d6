import {
  haversineOf,
  indexable,
  onSphere,
  searchWords,
  type Condition,
  type KeyValue,
  type Point,
} from "@guildhall/schema";
import type { NameTable } from "./names.ts";
import { all, sql, type Sql } from "./sql.ts";

/**
 * Which records are meant: those in all of `within` and in none of `without`. Each is a SELECT of
 * one column, the rec, from an index; it may name a record twice.
 */
export interface Selection {
  within: readonly [Sql, ...Sql[]];
  without: readonly Sql[];
}

export function selectionOf(names: NameTable, where: readonly Condition[]): Selection {
  const within: Sql[] = [];
  const without: Sql[] = [];
  const search: Sql[] = [];
  for (const condition of where) {
    if ("near" in condition) within.push(near(names.kind, condition.near));
    else if ("words" in condition) search.push(...words(condition.words));
    else if ("anyOf" in condition) within.push(anyOf(names, condition.key, condition.anyOf));
    else if ("allOf" in condition)
      within.push(...condition.allOf.map((value) => anyOf(names, condition.key, [value])));
    else if ("present" in condition)
      (condition.present ? within : without).push(having(names, condition.key));
    else within.push(range(names, condition.key, condition));
  }
  // The index of words is one for all kinds; every other is by kind already.
  const [first = everyRecord(names), ...others] = within;
  return { within: [first, ...others, ...search], without };
}

const everyRecord = ({ above, below }: NameTable): Sql =>
  sql`SELECT rec FROM records WHERE id > ${above} AND id < ${below}`;

/** The records that have a key. */
export const having = (names: NameTable, key: string): Sql => valued(names, key, sql`least = 1`);

function anyOf(names: NameTable, key: string, list: readonly KeyValue[]): Sql {
  const values = list.map((value) => indexable(value));
  const [only = null] = values;
  return valued(
    names,
    key,
    values.length === 1
      ? sql`value = ${only}`
      : sql`value IN (SELECT value FROM json_each(${JSON.stringify(values)}))`,
  );
}

/** Bounds compare within their own type only: a number is neither above nor below a text. */
function range(
  names: NameTable,
  key: string,
  { from, to }: { from?: KeyValue; to?: KeyValue },
): Sql {
  const bounds: Sql[] = [];
  if (from !== undefined) bounds.push(sql`value >= ${indexable(from)}`);
  else if (typeof to === "string") bounds.push(sql`value >= ''`);
  if (to !== undefined) bounds.push(sql`value <= ${indexable(to)}`);
  else if (typeof from === "number") bounds.push(sql`value < ''`);
  const mixed = from !== undefined && to !== undefined && typeof from !== typeof to;
  return valued(names, key, mixed ? sql`0` : all(bounds));
}

const valued = (names: NameTable, key: string, holds: Sql): Sql =>
  sql`SELECT rec FROM keys INDEXED BY keys_by_value WHERE name = ${names.find(key) ?? 0} AND ${holds}`;

/** By lines through the globe: a band of the index, and then no more than sums and products. */
function near(kind: string, { withinKm, ...centre }: Point & { withinKm: number }): Sql {
  const { x, y, z } = onSphere(centre);
  const square = 4 * haversineOf(withinKm);
  const reach = Math.sqrt(square);
  return sql`SELECT rec FROM places INDEXED BY places_by_height
    WHERE kind = ${kind} AND z BETWEEN ${z - reach} AND ${z + reach}
    AND (x - ${x}) * (x - ${x}) + (y - ${y}) * (y - ${y}) + (z - ${z}) * (z - ${z}) <= ${square}`;
}

/** Words are quoted, so that none of them is read as FTS5 syntax. */
function words(text: string): Sql[] {
  const { whole, prefix } = searchWords(text);
  if (prefix === null) return [];
  const match = `${[...whole, prefix].map((word) => `"${word}"`).join(" AND ")} *`;
  return [sql`SELECT rowid AS rec FROM words WHERE words MATCH ${match}`];
}
