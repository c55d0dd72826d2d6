import { randomUUID } from "node:crypto";
import type { Condition, Page, PastReader, RecordQuery, StoredRecord } from "@guildhall/schema";
import { MongoServerError, type Collection, type MongoClient } from "mongodb";
import pLimit from "p-limit";
import { instantAfter, readChange, writeChanges, type Known } from "../entry.ts";
import { erasedBy, withNamesTaken } from "../erasing.ts";
import { StoreError } from "../errors.ts";
import { Snapshots } from "../snapshots.ts";
import type {
  Appended,
  Change,
  ChangePage,
  EntryDraft,
  LogPosition,
  Store,
  StoreOptions,
} from "../store.ts";
import { explained } from "./address.ts";
import {
  entryId,
  SCHEMA_VERSION,
  type LogDocument,
  type MetaDocument,
  type RecordDocument,
} from "./documents.ts";
import { eraseEarlier, naming } from "./erase.ts";
import { headAfter, MongoLog, type Head } from "./log.ts";
import { applyEntry, DUPLICATE } from "./project.ts";
import { MongoReader } from "./reader.ts";

/** How many entries a process that starts may have to look through once more. */
const NOTED_EVERY = 20;

export interface Connected {
  client: MongoClient;
  url: string;
  log: Collection<LogDocument>;
  records: Collection<RecordDocument>;
  meta: Collection<MetaDocument>;
}

/** A region's registry in MongoDB; several regions may share a database. */
export class MongoStore implements Store {
  readonly region: string;
  readonly #db: Connected;
  readonly #options: StoreOptions;
  readonly #reader: MongoReader;
  readonly #log: MongoLog;
  /** One at a time, in the order they were asked for: each builds upon what the one before left. */
  readonly #inTurn = pLimit(1);
  readonly #snapshots: Snapshots;
  /** Up to here this process knows the records to follow the log. */
  #applied: Head;
  #noted: number;

  constructor(db: Connected, options: StoreOptions, applied: Head) {
    this.region = options.region;
    this.#db = db;
    this.#options = options;
    this.#applied = applied;
    this.#noted = applied.number;
    this.#reader = new MongoReader(db.records, options.region, options.keys.orders ?? []);
    this.#log = new MongoLog(db.log, options.region);
    this.#snapshots = new Snapshots({
      region: options.region,
      rule: options.keys,
      position: () => this.#log.head(),
      lastErasure: async () => (await db.meta.findOne({ _id: this.region }))?.erased ?? 0,
      upTo: (number) => ({
        at: this.#log.about(number).then(({ at }) => at),
        changes: this.#changesUpTo(number),
      }),
    });
  }

  append(expectedHead: number, draft: EntryDraft): Promise<Appended> {
    return this.#guarded(() => this.#inTurn(() => this.#append(expectedHead, draft)));
  }

  /** Catches up first: what a process wrote before it was killed is then read here too. */
  position(): Promise<{ number: number; at: string | null }> {
    return this.#guarded(async () => {
      const { number, at } = await this.catchUp();
      return { number, at };
    });
  }

  catchUp(): Promise<Head> {
    return this.#guarded(() => this.#inTurn(() => this.#catchUp()));
  }

  get(ids: readonly string[]): Promise<(StoredRecord | null)[]> {
    return this.#guarded(() => this.#reader.get(ids));
  }

  find(query: RecordQuery): Promise<Page> {
    return this.#guarded(() => this.#reader.find(query));
  }

  count(kind: string, where: readonly Condition[]): Promise<number> {
    return this.#guarded(() => this.#reader.count(kind, where));
  }

  referrers(kind: string, key: string, targets: readonly string[], first: number) {
    return this.#guarded(() => this.#reader.referrers(kind, key, targets, first));
  }

  changes(after: LogPosition | null, first: number): Promise<ChangePage> {
    return this.#guarded(() => this.#log.page(after, first));
  }

  history(id: string): Promise<ChangePage["changes"]> {
    return this.#guarded(() => this.#log.history(id));
  }

  batches(importId: string): Promise<readonly { part: number; number: number }[]> {
    return this.#guarded(() => this.#log.batches(importId));
  }

  asOf(number: number): Promise<PastReader> {
    return this.#guarded(() => this.#snapshots.at(number));
  }

  /** Whoever follows the log past an erasure completes it. */
  async finishErasures(): Promise<void> {
    await this.catchUp();
  }

  async close(): Promise<void> {
    this.#snapshots.clear();
    try {
      await this.#inTurn(() => this.#note());
    } finally {
      await this.#db.client.close();
    }
  }

  async #append(expectedHead: number, given: EntryDraft): Promise<Appended> {
    const head = await this.#catchUp();
    if (head.number !== expectedHead) return { ok: false, head: head.number };
    await this.#checkRule();
    const now = (this.#options.now ?? (() => new Date()))();
    const place = { region: this.region, number: head.number + 1, at: instantAfter(head.at, now) };
    const erased = erasedBy(given);
    const draft =
      erased.length > 0
        ? withNamesTaken(given, await naming(this.#db.records, this.region, erased))
        : given;
    const result = writeChanges(draft, place, await this.#known(draft));
    if ("refused" in result) return { ok: false, refused: result.refused };
    const document: LogDocument = {
      _id: entryId(this.region, place.number),
      ...place,
      author: draft.author,
      changes: result.written,
      offset: head.total,
      size: result.written.length,
      token: randomUUID(),
      ...(draft.batch ? { batch: draft.batch } : {}),
    };
    if (!(await this.#insert(document))) return { ok: false, head: (await this.#catchUp()).number };
    await this.#apply(document);
    const { author, batch } = draft;
    const changes = result.written.map(readChange);
    const entry = { number: place.number, at: place.at, author, changes };
    return { ok: true, entry: batch ? { ...entry, batch } : entry };
  }

  /** The one step that decides a race. An answer that was lost is looked up, by the entry's token. */
  async #insert(document: LogDocument): Promise<boolean> {
    try {
      await this.#db.log.insertOne(document);
      return true;
    } catch (error) {
      const taken = error instanceof MongoServerError && error.code === DUPLICATE;
      const there = await this.#db.log.findOne(
        { _id: document._id, region: this.region },
        { projection: { token: 1 } },
      );
      if (there?.token === document.token) return true;
      if (taken) return false;
      throw error;
    }
  }

  async #catchUp(): Promise<Head> {
    for await (const entry of this.#log.entries(this.#applied.number + 1)) {
      if (entry.number !== this.#applied.number + 1) throw this.#gap(entry.number);
      await this.#apply(entry);
    }
    return this.#applied;
  }

  /** An erasure comes before the records follow it: where this is cut off, all of it is done again. */
  async #apply(entry: LogDocument): Promise<void> {
    const { region, number } = entry;
    const erased = entry.changes.filter((one) => one.op === "erase" && one.by === number);
    for (const { id } of erased) await eraseEarlier(this.#db.log, { region, id, by: number });
    if (erased.length > 0)
      await this.#db.meta.updateOne(
        { _id: region },
        { $max: { erased: number, version: SCHEMA_VERSION } },
      );
    await applyEntry(this.#db.records, this.#options.keys, entry);
    this.#applied = headAfter(entry);
    if (this.#applied.number - this.#noted >= NOTED_EVERY) await this.#note();
  }

  /** Notes how far the records follow the log, unless they are indexed by another rule by now. */
  async #note(): Promise<void> {
    const { number } = this.#applied;
    if (number === this.#noted) return;
    await this.#db.meta.updateOne(
      { _id: this.region, keys: this.#options.keys.version },
      { $max: { applied: number } },
    );
    this.#noted = number;
  }

  async #checkRule(): Promise<void> {
    const { version } = this.#options.keys;
    const meta = await this.#db.meta.findOne({ _id: this.region });
    if (meta?.keys === version) return;
    throw new StoreError(
      "STORE_REINDEXED",
      `The registry of "${this.region}" is indexed by rule "${meta?.keys}" now; this process has ` +
        `rule "${version}". Restart it with the release that the other processes run.`,
    );
  }

  async #known({ changes }: EntryDraft): Promise<Map<string, Known>> {
    const ids = changes.map((draft) => (draft.op === "put" ? draft.record.id : draft.id));
    const which = { _id: { $in: [...new Set(ids)] }, region: this.region };
    const projection = { number: 1, kind: 1, erased: 1 };
    const documents = await this.#db.records.find(which, { projection }).toArray();
    return new Map(
      documents.map(({ _id, number, kind, erased = false }) => [
        _id,
        { version: kind === undefined ? null : number, erased },
      ]),
    );
  }

  async *#changesUpTo(number: number): AsyncIterable<Change> {
    for await (const { changes } of this.#log.entries(1, number)) yield* changes.map(readChange);
  }

  #gap(found: number): StoreError {
    return new StoreError(
      "STORE_LOG_BROKEN",
      `The log of "${this.region}" goes from entry ${this.#applied.number} to ${found}. ` +
        "Restore the collection of log entries from a backup.",
    );
  }

  async #guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw explained(this.#db.url, error);
    }
  }
}
