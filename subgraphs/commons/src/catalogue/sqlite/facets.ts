import { compareValues, type Condition, type KeyValue } from "@guildhall/schema";
import type { Facet, FacetQuery } from "../catalogue.ts";
import { bytesOf, shared } from "./bit-sets.ts";
import type { Bits } from "./bits.ts";
import type { Connection } from "./connection.ts";
import { intersected, meeting } from "./select.ts";
import type { KeySets, KindSets } from "./sets.ts";

type Bucket = Facet["buckets"][number];

/** Counts each facet among what meets all conditions but those on its own key. */
export function facetsOf(
  db: Connection,
  kind: KindSets,
  where: readonly Condition[],
  facets: readonly FacetQuery[],
): Facet[] {
  const conditions = where.map((condition) => ({
    key: "key" in condition ? condition.key : null,
    sets: meeting(db, kind, condition),
  }));
  const every = intersected(
    kind,
    conditions.flatMap(({ sets }) => sets),
  );
  return facets.map(({ key, first }) => {
    const others = conditions.filter((condition) => condition.key !== key);
    const among =
      others.length === conditions.length
        ? every
        : intersected(
            kind,
            others.flatMap(({ sets }) => sets),
          );
    const sets = kind.keys.get(key);
    const buckets = sets ? bucketsOf(db, sets, among, among === kind.all.bits) : [];
    buckets.sort((a, b) => b.count - a.count || compareValues(a.value, b.value));
    return { key, buckets: buckets.slice(0, first), values: buckets.length };
  });
}

function bucketsOf(db: Connection, sets: KeySets, among: Bits, isAll: boolean): Bucket[] {
  const buckets: Bucket[] = [];
  for (const [value, { bits }] of sets.values) {
    const count = isAll ? bits.size : shared(bits, among);
    if (count > 0) buckets.push({ value, count });
  }
  if (sets.hasRows) buckets.push(...countedRows(db, sets, among));
  return buckets;
}

/** A key of so many values is no facet that anybody should offer: right, and slow. */
function countedRows(db: Connection, { present }: KeySets, among: Bits): Bucket[] {
  return db
    .all(
      `SELECT value, count(*) FROM pairs WHERE key = ? AND substr(?, rec + 1, 1) = x'01'
       GROUP BY value`,
      present.number,
      bytesOf(among),
    )
    .map(([value, count]) => ({ value: value as KeyValue, count: Number(count) }));
}
