import {
  parseRecordId,
  type Condition,
  type Page,
  type RecordQuery,
  type StoredRecord,
} from "@guildhall/schema";
import { intersection } from "./bit-sets.ts";
import type { Index } from "./index-of.ts";
import { hitsOf } from "./page.ts";
import { select, withAny } from "./select.ts";
import type { KindSets } from "./sets.ts";
import { orderColumns } from "./tables.ts";

/** Reads the index. Each answer is of one moment: nothing here gives way to a writer. */
export class IndexReader {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  /** Each place of the list gets a record of its own, so that a caller who changes one changes no other. */
  get(ids: readonly string[]): (StoredRecord | null)[] {
    const kinds = this.#index.sets.kinds;
    const sought = [...new Set(ids)].map((id) => [
      kinds.get(parseRecordId(id)?.kind ?? "")?.all.number ?? 0,
      id,
    ]);
    const rows = this.#index.db.all(
      `SELECT l.id, r.record FROM json_each(?) i CROSS JOIN listed l INDEXED BY listed_by_id
       ON l.kind = i.value ->> 0 AND l.id = i.value ->> 1 CROSS JOIN records r ON r.rec = l.rec`,
      JSON.stringify(sought),
    );
    const found = new Map(rows.map(([id, record]) => [id, String(record)]));
    return ids.map((id) => JSON.parse(found.get(id) ?? "null") as StoredRecord | null);
  }

  find({ kind, where, order, after, first }: RecordQuery): Page {
    const sets = this.#index.sets.kinds.get(kind);
    if (!sets) return { items: [], hasMore: false };
    const wanted = select(this.#index, sets, where);
    const column = this.#columnOf(order.key, sets);
    // One more than asked for tells whether the list goes on.
    const hits = hitsOf(this.#index.db, { kind: sets, wanted, order, column, after }, first + 1);
    const shown = hits.slice(0, first);
    const records = this.#records(shown.map(({ rec }) => rec));
    return {
      items: shown.map(({ rec, position }) => ({ record: records(rec), position })),
      hasMore: hits.length > first,
    };
  }

  count(kind: string, where: readonly Condition[]): number {
    const sets = this.#index.sets.kinds.get(kind);
    return sets ? select(this.#index, sets, where).size : 0;
  }

  /** Of those that meet the conditions alone. */
  referrers(
    kind: string,
    key: string,
    targets: readonly string[],
    first: number,
    where: readonly Condition[] = [],
  ): StoredRecord[][] {
    const { db, sets } = this.#index;
    const of = sets.kinds.get(kind);
    if (!of) return targets.map(() => []);
    const among = where.length > 0 ? select(this.#index, of, where) : undefined;
    const order = { key, descending: false };
    return targets.map((target) => {
      const naming = withAny(this.#index, of, key, [target]);
      const wanted = among ? intersection(naming, among) : naming;
      const list = { kind: of, wanted, order, column: undefined, after: undefined };
      const recs = hitsOf(db, list, first).map(({ rec }) => rec);
      return recs.map(this.#records(recs));
    });
  }

  /** How many records of each kind meet a condition. */
  counts(condition: Condition): Map<string, number> {
    const counts = [...this.#index.sets.kinds.keys()].map(
      (kind) => [kind, this.count(kind, [condition])] as const,
    );
    return new Map(counts.filter(([, count]) => count > 0));
  }

  /** The ids of all records, of whatever kind, that have a value under a key. */
  ids(key: string, value: string): string[] {
    const { db, sets } = this.#index;
    return [...sets.kinds.values()].flatMap((kind) => {
      const recs = withAny(this.#index, kind, key, [value]).recs();
      const these = "SELECT id FROM listed WHERE rec IN (SELECT value FROM json_each(?))";
      return db.all(these, JSON.stringify(recs)).map(([id]) => String(id));
    });
  }

  #columnOf(key: string, sets: KindSets): string | undefined {
    const { orders } = this.#index.rule;
    const at = orders.indexOf(key);
    if (at < 0 && sets.keys.get(key)?.present.bits.size)
      throw new TypeError(
        `The catalogue keeps no order by "${key}". Wanted: one of ${orders.join(", ")}.`,
      );
    return orderColumns(orders)[at];
  }

  #records(recs: readonly number[]): (rec: number) => StoredRecord {
    const rows = this.#index.db.all(
      "SELECT rec, record FROM records WHERE rec IN (SELECT value FROM json_each(?))",
      JSON.stringify(recs),
    );
    const found = new Map(rows.map(([rec, record]) => [Number(rec), String(record)]));
    return (rec) => JSON.parse(found.get(rec) ?? "null") as StoredRecord;
  }
}
