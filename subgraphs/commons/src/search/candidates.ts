import { haversineOf, onSphere } from "@guildhall/schema";
import type { Bound, Connection } from "../catalogue/sqlite/connection.ts";
import { COLUMNS, type Column } from "./columns.ts";
import type { Form } from "./forms.ts";
import type { SearchQuery } from "./search.ts";
import type { Sought } from "./understand.ts";

/** A record that has what is looked for, or some of it. */
export interface Candidate {
  id: string;
  kind: string;
  region: string;
  columns: Readonly<Record<Column, string>>;
}

/** More are not ranked: a text that so many records have says little of what is meant. */
export const MOST_RANKED = 200;

/** What records are looked through. */
export type Within = Pick<SearchQuery, "kinds" | "regions" | "near">;

const quoted = (token: string): string => `"${token}"`;
const anyOf = (forms: readonly Form[]): string =>
  `(${forms.map(({ token }) => quoted(token)).join(" OR ")})`;

/** As FTS5 asks it; nothing but letters, digits and our own signs comes into it. */
function expression({ whole, words }: Sought): string {
  const each = words.length > 0 ? [`(${words.map(anyOf).join(" AND ")})`] : [];
  return `(${[...whole.map(({ token }) => quoted(token)), ...each].join(" OR ")})`;
}

export const all = (sought: readonly Sought[]): string => sought.map(expression).join(" AND ");

/**
 * The records with all of it, at most so many as are ranked. If there are more, those whose name
 * says it come first, then those of the terms, kinds and places that are called so.
 */
export function candidates(
  db: Connection,
  sought: readonly Sought[],
  within: Within,
): ReadonlySet<number> {
  const match = all(sought);
  const every = matching(db, "words", match, within);
  if (every.length <= MOST_RANKED) return new Set(every);
  const named = sought.map((one) => (one.whole.length > 0 ? { ...one, words: [] } : one));
  const recs = [
    ...matching(db, "titles", match, within),
    ...matching(db, "words", all(named), within),
    ...every,
  ];
  return new Set([...new Set(recs)].slice(0, MOST_RANKED));
}

export function count(db: Connection, match: string, within: Within): number {
  const { sql, values } = conditions(within);
  const join = sql && "JOIN docs d ON d.rec = words.rowid";
  const row = db.first(
    `SELECT count(*) FROM words ${join} WHERE words MATCH ? ${sql}`,
    match,
    ...values,
  );
  return Number(row?.[0]);
}

/** Those that are called so, in whatever way it is written. */
export function called(db: Connection, bare: string, within: Within): number[] {
  const { sql, values } = conditions(within);
  return recsOf(
    db,
    `SELECT DISTINCT d.rec FROM names n JOIN docs d ON d.rec = n.rec
     WHERE n.bare = ? ${sql} ORDER BY d.rec LIMIT ${MOST_RANKED}`,
    bare,
    ...values,
  );
}

/** All of them in one row: a row costs more than what is in it. */
function recsOf(db: Connection, query: string, ...values: readonly Bound[]): number[] {
  const row = db.first(`SELECT json_group_array(rec) FROM (${query})`, ...values);
  return JSON.parse(String(row?.[0])) as number[];
}

function matching(
  db: Connection,
  table: "words" | "titles",
  match: string,
  within: Within,
): number[] {
  const { sql, values } = conditions(within);
  const join = sql && `JOIN docs d ON d.rec = ${table}.rowid`;
  return recsOf(
    db,
    `SELECT ${table}.rowid AS rec FROM ${table} ${join}
     WHERE ${table} MATCH ? ${sql} LIMIT ${MOST_RANKED + 1}`,
    match,
    ...values,
  );
}

/** What is known of them, to rank them by. */
export const read = (db: Connection, recs: readonly number[]): Candidate[] =>
  db.all(READ, JSON.stringify(recs)).map(([id, kind, region, ...texts]) => {
    const columns = COLUMNS.map((column, at) => [column, String(texts[at])] as const);
    return {
      id: String(id),
      kind: String(kind),
      region: String(region),
      columns: Object.fromEntries(columns) as Candidate["columns"],
    };
  });

const READ = `SELECT d.id, d.kind, d.region, ${COLUMNS.map((one) => `d.${one}`).join()}
  FROM json_each(?) i CROSS JOIN docs d ON d.rec = i.value`;

function conditions({ kinds, regions, near }: Within): { sql: string; values: Bound[] } {
  const parts: string[] = [];
  const values: Bound[] = [];
  for (const [column, list] of [
    ["kind", kinds],
    ["region", regions],
  ] as const)
    if (list) {
      parts.push(`AND d.${column} IN (SELECT value FROM json_each(?))`);
      values.push(JSON.stringify(list));
    }
  if (near) {
    const { x, y, z } = onSphere(near);
    // The straight line through a sphere of radius 1 is twice the root of the haversine.
    parts.push("AND (d.x - ?) * (d.x - ?) + (d.y - ?) * (d.y - ?) + (d.z - ?) * (d.z - ?) <= ?");
    values.push(x, x, y, y, z, z, 4 * haversineOf(near.withinKm));
  }
  return { sql: parts.join(" "), values };
}
