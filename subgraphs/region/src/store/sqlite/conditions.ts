import type { Condition, KeyValue } from "@guildhall/schema";
import { indexable } from "../indexed.ts";
import { boxesAround, haversineOf, type Point } from "../near.ts";
import { searchWords } from "../words.ts";
import type { NameTable } from "./name-table.ts";
import { all, join, sql, type Sql } from "./sql.ts";

/**
 * One condition in two forms: to enumerate the records that meet it from an index, and to test one
 * record (`rec` is the SQL that names it). `never` marks what no record can meet.
 */
export interface Test {
  /** SELECT of one column, the rec; may repeat a record. */
  from: Sql;
  /** Whether `from` can repeat a record. */
  repeats: boolean;
  holds: (rec: Sql) => Sql;
  /** How many records meet it, where that is known without looking. */
  known?: number;
  /** The part of a list ordered by this key that the condition leaves, if it names one value a record. */
  clip?: { key: string; holds: (value: Sql) => Sql };
  /** Gives about as many rows as `from`, or fewer, in a fraction of the time: to estimate by. */
  sample?: Sql;
  /** `from` gives records of other kinds too. */
  allKinds?: boolean;
  /** The key that each record which meets the condition has, or that none of them has. */
  has?: string;
  lacks?: string;
}

export function testsOf(names: NameTable, where: readonly Condition[]): Test[] {
  return where.flatMap((condition) => {
    if ("near" in condition) return [near(names.kind, condition.near)];
    if ("words" in condition) return words(condition.words);
    if ("anyOf" in condition) return [anyOf(names, condition.key, condition.anyOf)];
    if ("allOf" in condition)
      return [...new Set(condition.allOf)].map((value) => anyOf(names, condition.key, [value]));
    if ("present" in condition) return [present(names, condition.key, condition.present)];
    return [range(names, condition.key, condition)];
  });
}

/** The index of words is one for all kinds; every other is by kind already. */
export const ofKind = (kind: string, { from, allKinds }: Test): Sql =>
  allKinds
    ? sql`SELECT w.rec FROM (${from}) w CROSS JOIN texts t ON t.rec = w.rec AND t.kind = ${kind}`
    : from;

const NEVER: Test = {
  from: sql`SELECT rec FROM records WHERE 0`,
  repeats: false,
  holds: () => sql`0`,
  known: 0,
};

function anyOf(names: NameTable, key: string, list: readonly KeyValue[]): Test {
  const name = names.find(key);
  const values = [...new Set(list.map((value) => indexable(value)))];
  if (!name || values.length === 0) return NEVER;
  const holds = (value: Sql) =>
    values.length === 1
      ? sql`${value} = ${values[0] ?? null}`
      : sql`${value} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
  return ofValues(name.name, key, holds, values.length > 1 && name.rows > name.records, name);
}

/** Bounds compare within their own type only: a number is neither above nor below a text. */
function range(
  names: NameTable,
  key: string,
  { from, to }: { from?: KeyValue; to?: KeyValue },
): Test {
  const name = names.find(key);
  if (!name || (from !== undefined && to !== undefined && typeof from !== typeof to)) return NEVER;
  if (from === undefined && to === undefined) return present(names, key, true);
  const holds = (value: Sql) => {
    const bounds: Sql[] = [];
    if (from !== undefined) bounds.push(sql`${value} >= ${indexable(from)}`);
    else if (typeof to === "string") bounds.push(sql`${value} >= ''`);
    if (to !== undefined) bounds.push(sql`${value} <= ${indexable(to)}`);
    else if (typeof from === "number") bounds.push(sql`${value} < ''`);
    return all(bounds);
  };
  return ofValues(name.name, key, holds, name.rows > name.records, name);
}

function ofValues(
  name: number,
  key: string,
  holds: (value: Sql) => Sql,
  repeats: boolean,
  { records, rows }: { records: number; rows: number },
): Test {
  return {
    from: sql`SELECT rec FROM keys INDEXED BY keys_by_value WHERE name = ${name} AND ${holds(sql`value`)}`,
    repeats,
    holds: (rec) =>
      sql`EXISTS (SELECT 1 FROM keys f WHERE f.rec = ${rec} AND f.name = ${name} AND ${holds(sql`f.value`)})`,
    has: key,
    ...(rows === records ? { clip: { key, holds } } : {}),
  };
}

function present(names: NameTable, key: string, wanted: boolean): Test {
  const name = names.find(key);
  if (!name) return wanted ? NEVER : everyRecord(names);
  const has = (rec: Sql) =>
    sql`EXISTS (SELECT 1 FROM keys f WHERE f.rec = ${rec} AND f.name = ${name.name})`;
  if (!wanted)
    return {
      from: sql`SELECT rec FROM absent WHERE name = ${name.name}`,
      repeats: false,
      holds: (rec) => sql`NOT ${has(rec)}`,
      lacks: key,
      known: names.total - name.records,
    };
  return {
    from: sql`SELECT rec FROM keys INDEXED BY keys_by_value WHERE name = ${name.name} AND least = 1`,
    repeats: false,
    holds: has,
    has: key,
    known: name.records,
  };
}

const everyRecord = (names: NameTable): Test => ({
  from: sql`SELECT rec FROM records WHERE id > ${names.above} AND id < ${names.below}`,
  repeats: false,
  holds: () => sql`1`,
  known: names.total,
});

function near(kind: string, { latitude, longitude, withinKm }: Point & { withinKm: number }): Test {
  const within = (place: Sql) => {
    const south = sql`sin(radians(${place}.latitude - ${latitude}) / 2)`;
    const west = sql`sin(radians(${place}.longitude - ${longitude}) / 2)`;
    const narrowing = sql`cos(radians(${latitude})) * cos(radians(${place}.latitude))`;
    return sql`${south} * ${south} + ${narrowing} * ${west} * ${west} <= ${haversineOf(withinKm)}`;
  };
  const parts = boxesAround({ latitude, longitude }, withinKm).map(
    ({ south, north, west, east }) =>
      sql`SELECT p.rec FROM places p INDEXED BY places_by_latitude WHERE p.kind = ${kind}
        AND p.latitude BETWEEN ${south} AND ${north} AND p.longitude BETWEEN ${west} AND ${east}`,
  );
  return {
    from: join(
      parts.map((part) => sql`${part} AND ${within(sql`p`)}`),
      " UNION ",
    ),
    repeats: false,
    sample: join(parts, " UNION ALL "),
    holds: (rec) => sql`EXISTS (SELECT 1 FROM places p WHERE p.rec = ${rec} AND ${within(sql`p`)})`,
  };
}

/** Words are quoted, so that none of them is read as FTS5 syntax. */
function words(text: string): Test[] {
  const { whole, prefix } = searchWords(text);
  if (prefix === null) return [];
  const quoted = [...whole, prefix].map((word) => `"${word}"`).join(" AND ");
  const match = `${quoted} *`;
  const parts = [...whole.map((word) => ` ${word} `), ` ${prefix}`];
  return [
    {
      from: sql`SELECT rowid AS rec FROM words WHERE words MATCH ${match}`,
      repeats: false,
      // A word as it stands is read row by row; one cut short is merged from all words it may be.
      sample: sql`SELECT rowid AS rec FROM words WHERE words MATCH ${quoted}`,
      allKinds: true,
      holds: (rec) => sql`EXISTS (SELECT 1 FROM texts t
        WHERE t.rec = ${rec} AND ${all(parts.map((part) => sql`instr(t.words, ${part})`))})`,
    },
  ];
}
