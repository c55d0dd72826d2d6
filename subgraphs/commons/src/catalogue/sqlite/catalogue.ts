import type { Condition, Page, RecordQuery, RecordReader, StoredRecord } from "@guildhall/schema";
import {
  REGION_KEY,
  type Catalogue,
  type Change,
  type CopyState,
  type Facet,
  type FacetQuery,
} from "../catalogue.ts";
import { checkChanges } from "../own-changes.ts";
import { Copies } from "./copies.ts";
import { facetsOf } from "./facets.ts";
import type { Index } from "./index-of.ts";
import { IndexReader } from "./reader.ts";
import { inSlices } from "../slices.ts";
import { writeChanges } from "./write.ts";

const of = (region: string): Condition => ({ key: REGION_KEY, anyOf: [region] });

/** Every region's records in one SQLite file, and what is counted most in memory. */
export class SqliteCatalogue implements Catalogue {
  readonly #index: Index;
  readonly #reader: IndexReader;
  readonly #copies: Copies;
  /** By region, when what was last begun is done: writes about one region wait for each other. */
  readonly #writing = new Map<string, Promise<void>>();
  #isClosed = false;

  constructor(index: Index) {
    this.#index = index;
    this.#reader = new IndexReader(index);
    this.#copies = new Copies(index.db);
  }

  async get(ids: readonly string[]): Promise<(StoredRecord | null)[]> {
    return this.#reader.get(ids);
  }

  async find(query: RecordQuery): Promise<Page> {
    return this.#reader.find(query);
  }

  async count(kind: string, where: readonly Condition[]): Promise<number> {
    return this.#reader.count(kind, where);
  }

  async facets(
    kind: string,
    where: readonly Condition[],
    facets: readonly FacetQuery[],
  ): Promise<Facet[]> {
    const sets = this.#index.sets.kinds.get(kind);
    if (!sets) return facets.map(({ key }) => ({ key, buckets: [], values: 0 }));
    return facetsOf(this.#index, sets, where, facets);
  }

  async referrers(
    kind: string,
    key: string,
    targets: readonly string[],
    first: number,
  ): Promise<StoredRecord[][]> {
    return this.#reader.referrers(kind, key, targets, first);
  }

  reader(region: string): RecordReader {
    const here = of(region);
    return {
      get: async (ids) =>
        this.#reader.get(ids).map((record) => (record?.region === region ? record : null)),
      find: async (query) => this.#reader.find({ ...query, where: [...query.where, here] }),
      count: async (kind, where) => this.#reader.count(kind, [...where, here]),
      referrers: async (kind, key, targets, first) =>
        this.#reader.referrers(kind, key, targets, first, [here]),
      position: async () => {
        const state = this.#copies.of(region);
        return { number: state?.after?.number ?? 0, at: state?.changedAt ?? null };
      },
    };
  }

  async counts(region: string): Promise<ReadonlyMap<string, number>> {
    return this.#reader.counts(of(region));
  }

  states(): readonly CopyState[] {
    return this.#copies.all();
  }

  async apply(state: CopyState, changes: readonly Change[]): Promise<void> {
    checkChanges(state.region, changes);
    // Only the last one of each record is left to do.
    const last = [...new Map(changes.map((change) => [change.id, change])).values()];
    await this.#inTurn(state.region, () =>
      this.#write(last, () => this.#copies.write(state)).then(() => this.#copies.hold(state)),
    );
  }

  async forget(region: string): Promise<void> {
    await this.#inTurn(region, async () => {
      this.#copies.beginForgetting(region);
      const drops = this.#reader.ids(REGION_KEY, region).map((id) => ({ op: "drop", id }) as const);
      await this.#write(drops, () => this.#copies.endForgetting(region));
    });
  }

  /** What a process that ended had begun to forget. */
  async finishForgetting(): Promise<void> {
    for (const region of this.#copies.unfinished()) await this.forget(region);
  }

  /** What is being written ends after its present slice, as it would if the process ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#writing.values());
    this.#index.db.settle();
    this.#index.db.close();
  }

  #write(changes: readonly Change[], atTheEnd: () => void): Promise<void> {
    return inSlices(changes, (slice, isLast) => {
      if (this.#isClosed) throw new Error("The catalogue was closed.");
      writeChanges(this.#index, slice, isLast ? atTheEnd : undefined);
    });
  }

  async #inTurn(region: string, work: () => Promise<void>): Promise<void> {
    const before = this.#writing.get(region);
    const done = before ? before.then(work, work) : work();
    this.#writing.set(region, done);
    await done;
  }
}
