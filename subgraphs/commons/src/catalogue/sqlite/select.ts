import { indexable, searchWords, type Condition, type KeyValue } from "@guildhall/schema";
import { difference, intersection, union } from "./bit-sets.ts";
import { Bits } from "./bits.ts";
import type { Bound, Connection } from "./connection.ts";
import type { Index } from "./index-of.ts";
import { rowsOf } from "./rows.ts";
import type { KindSets } from "./sets.ts";

type Range = Extract<Condition, { from?: KeyValue }>;

/** The records of a kind that meet every condition. */
export function select(index: Index, kind: KindSets, where: readonly Condition[]): Bits {
  return intersected(
    kind,
    where.flatMap((condition) => meeting(index, kind, condition)),
  );
}

/** Smallest first, so that no more is looked at than need be. */
export function intersected({ all }: KindSets, sets: readonly Bits[]): Bits {
  const [first = all.bits, ...others] = sets.toSorted((a, b) => a.size - b.size);
  return others.reduce((left, set) => (left.size > 0 ? intersection(left, set) : left), first);
}

/** The sets in all of which a record is that meets a condition; all are within the kind. */
export const meeting = (index: Index, kind: KindSets, condition: Condition): Bits[] =>
  index.found.of(`${kind.all.number} ${JSON.stringify(condition)}`, () =>
    sought(index, kind, condition),
  );

function sought(index: Index, kind: KindSets, condition: Condition): Bits[] {
  const { db, points } = index;
  if ("near" in condition) return [points.within(kind.all.bits, condition.near)];
  if ("words" in condition)
    return words(db, condition.words).map((found) => intersection(found, kind.all.bits));
  const { key } = condition;
  if ("anyOf" in condition) return [withAny(index, kind, key, condition.anyOf)];
  if ("allOf" in condition)
    return condition.allOf.map((value) => withAny(index, kind, key, [value]));
  if (!("present" in condition)) return [withinRange(index, kind, key, condition)];
  const present = kind.keys.get(key)?.present.bits ?? new Bits();
  return [condition.present ? present : difference(kind.all.bits, present)];
}

export function withAny(
  { db, rule }: Index,
  kind: KindSets,
  key: string,
  values: readonly KeyValue[],
): Bits {
  const sets = kind.keys.get(key);
  if (!sets) return new Bits();
  const wanted = values.map((value) => indexable(value));
  const found = wanted.flatMap((value) => sets.values.get(value)?.bits ?? []);
  const others = wanted.filter((value) => !sets.values.has(value));
  if (sets.hasRows && others.length > 0)
    found.push(
      recs(
        db,
        `${rowsOf(rule, kind, key, sets)} WHERE value IN (SELECT value FROM json_each(?))`,
        JSON.stringify(others),
      ),
    );
  return union(found);
}

/** Bounds compare within their own type only: a number is neither above nor below a text. */
function withinRange({ db, rule }: Index, kind: KindSets, key: string, { from, to }: Range): Bits {
  const sets = kind.keys.get(key);
  if (!sets || (from !== undefined && to !== undefined && typeof from !== typeof to))
    return new Bits();
  const type = typeof (from ?? to);
  if (type === "undefined") return sets.present.bits;
  const least = from === undefined ? (type === "string" ? "" : -Infinity) : indexable(from);
  const most = to === undefined ? (type === "string" ? undefined : Infinity) : indexable(to);
  const found = [...sets.values]
    .filter(
      ([value]) => typeof value === type && value >= least && (most === undefined || value <= most),
    )
    .map(([, { bits }]) => bits);
  if (sets.hasRows) {
    const rows = `${rowsOf(rule, kind, key, sets)} WHERE value >= ?`;
    found.push(
      most === undefined ? recs(db, rows, least) : recs(db, `${rows} AND value <= ?`, least, most),
    );
  }
  return union(found);
}

/** Words are quoted, so that none of them is read as FTS5 syntax. */
function words(db: Connection, text: string): Bits[] {
  const { whole, prefix } = searchWords(text);
  if (prefix === null) return [];
  const match = `${[...whole, prefix].map((word) => `"${word}"`).join(" AND ")} *`;
  return [recs(db, "(SELECT rowid AS rec FROM words WHERE words MATCH ?)", match)];
}

/** As one text, at a fifth of what rows cost. */
function recs(db: Connection, from: string, ...values: readonly Bound[]): Bits {
  const row = db.first(`SELECT json_group_array(rec) FROM ${from}`, ...values);
  return Bits.of(JSON.parse(String(row?.[0])) as number[]);
}
