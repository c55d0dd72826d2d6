import {
  compareValues,
  indexRecord,
  parseRecordId,
  type Condition,
  type KeyValue,
  type Page,
  type RecordQuery,
  type RecordReader,
  type StoredRecord,
} from "@guildhall/schema";
import {
  REGION_KEY,
  type Catalogue,
  type Change,
  type CopyState,
  type Facet,
  type FacetQuery,
} from "../catalogue.ts";
import { catalogueKeys, type KeyRule } from "../keys.ts";
import { checkChanges } from "../own-changes.ts";
import { meets, standing, type Item } from "./meets.ts";

/** The catalogue in plain arrays: no index, no paging, nothing to get wrong. */
export class PlainCatalogue implements Catalogue {
  readonly #rule: KeyRule;
  readonly #items = new Map<string, Item>();
  readonly #states = new Map<string, CopyState>();

  constructor(rule = catalogueKeys()) {
    this.#rule = rule;
  }

  async get(ids: readonly string[]): Promise<(StoredRecord | null)[]> {
    return ids.map((id) => structuredClone(this.#items.get(id)?.record ?? null));
  }

  async find({ kind, where, order, after, first }: RecordQuery): Promise<Page> {
    const all = this.#list(kind, where)
      .map((item) => ({
        item,
        position: { value: item.keys.get(order.key)?.[0] ?? null, id: item.id },
      }))
      .toSorted((a, b) => standing(a.position, b.position, order))
      .filter(({ position }) => !after || standing(position, after, order) > 0);
    return {
      items: all.slice(0, first).map(({ item, position }) => ({
        record: structuredClone(item.record),
        position,
      })),
      hasMore: all.length > first,
    };
  }

  async count(kind: string, where: readonly Condition[]): Promise<number> {
    return this.#list(kind, where).length;
  }

  async referrers(
    kind: string,
    key: string,
    targets: readonly string[],
    first: number,
  ): Promise<StoredRecord[][]> {
    return targets.map((target) =>
      this.#list(kind, [{ key, anyOf: [target] }])
        .toSorted((a, b) => compareValues(a.id, b.id))
        .slice(0, first)
        .map(({ record }) => structuredClone(record)),
    );
  }

  async facets(
    kind: string,
    where: readonly Condition[],
    facets: readonly FacetQuery[],
  ): Promise<Facet[]> {
    return facets.map(({ key, first }) => {
      const counts = new Map<KeyValue, number>();
      const others = where.filter((condition) => !("key" in condition && condition.key === key));
      for (const { keys } of this.#list(kind, others))
        for (const value of keys.get(key) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
      const buckets = [...counts]
        .map(([value, count]) => ({ value, count }))
        .toSorted((a, b) => b.count - a.count || compareValues(a.value, b.value));
      return { key, buckets: buckets.slice(0, first), values: buckets.length };
    });
  }

  reader(region: string): RecordReader {
    const here: Condition = { key: REGION_KEY, anyOf: [region] };
    const own = (records: StoredRecord[]) => records.filter((record) => record.region === region);
    return {
      get: async (ids) =>
        (await this.get(ids)).map((record) => (record?.region === region ? record : null)),
      find: (query) => this.find({ ...query, where: [...query.where, here] }),
      count: (kind, where) => this.count(kind, [...where, here]),
      referrers: async (kind, key, targets, first) =>
        (await this.referrers(kind, key, targets, Infinity)).map((list) =>
          own(list).slice(0, first),
        ),
      position: async () => {
        const state = this.#states.get(region);
        return { number: state?.after?.number ?? 0, at: state?.changedAt ?? null };
      },
    };
  }

  async counts(region: string): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { record, kind } of this.#items.values())
      if (record.region === region) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  }

  states(): readonly CopyState[] {
    return structuredClone(
      [...this.#states.values()].toSorted((a, b) => compareValues(a.region, b.region)),
    );
  }

  async apply(state: CopyState, changes: readonly Change[]): Promise<void> {
    checkChanges(state.region, changes);
    for (const change of changes)
      if (change.op === "drop") this.#items.delete(change.id);
      else if (this.#items.get(change.id)?.record.version !== change.record.version) {
        const record = structuredClone(change.record);
        this.#items.set(change.id, { id: change.id, record, ...indexRecord(record, this.#rule) });
      }
    this.#states.set(state.region, structuredClone(state));
  }

  async forget(region: string): Promise<void> {
    for (const id of this.#items.keys())
      if (parseRecordId(id)?.region === region) this.#items.delete(id);
    this.#states.delete(region);
  }

  async close(): Promise<void> {}

  #list(kind: string, where: readonly Condition[]): Item[] {
    return [...this.#items.values()].filter(
      (item) => item.kind === kind && where.every((condition) => meets(item, condition)),
    );
  }
}
