import { compareValues, type Condition, type KeyValue } from "@guildhall/schema";
import type { Facet, FacetQuery } from "../catalogue.ts";
import { bytesOf, shared } from "./bit-sets.ts";
import type { Bits } from "./bits.ts";
import type { Connection } from "./connection.ts";
import type { Index } from "./index-of.ts";
import { rowsOf } from "./rows.ts";
import { intersected, meeting } from "./select.ts";
import type { KeySets, KindSets } from "./sets.ts";

type Bucket = Facet["buckets"][number];

/** Counts each facet among what meets all conditions but those on its own key. */
export function facetsOf(
  index: Index,
  kind: KindSets,
  where: readonly Condition[],
  facets: readonly FacetQuery[],
): Facet[] {
  const conditions = where.map((condition) => ({
    key: "key" in condition ? condition.key : null,
    sets: meeting(index, kind, condition),
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
    const buckets = sets ? countedSets(sets, among, among === kind.all.bits) : [];
    if (sets?.hasRows) {
      const rows = countedRows(index.db, rowsOf(index.rule, kind, key, sets), among);
      // "listed" has the values of sets as well.
      buckets.push(...rows.filter(({ value }) => !sets.values.has(value)));
    }
    buckets.sort((a, b) => b.count - a.count || compareValues(a.value, b.value));
    return { key, buckets: buckets.slice(0, first), values: buckets.length };
  });
}

function countedSets(sets: KeySets, among: Bits, isAll: boolean): Bucket[] {
  const buckets: Bucket[] = [];
  for (const [value, { bits }] of sets.values) {
    const count = isAll ? bits.size : shared(bits, among);
    if (count > 0) buckets.push({ value, count });
  }
  return buckets;
}

/** A key of so many values is no facet that anybody should offer: right, and slow. */
function countedRows(db: Connection, rows: string, among: Bits): Bucket[] {
  return db
    .all(
      `SELECT value, count(*) FROM ${rows} WHERE substr(?, rec + 1, 1) = x'01' GROUP BY value`,
      bytesOf(among),
    )
    .map(([value, count]) => ({ value: value as KeyValue, count: Number(count) }));
}
