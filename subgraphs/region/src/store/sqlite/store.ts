import type { PastReader } from "@guildhall/schema";
import { instantAfter, lastChanges, readChange, writeChanges, type Known } from "../entry.ts";
import { erasedBy, withNamesTaken } from "../erasing.ts";
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
import type { Connection } from "./connection.ts";
import { eraseEarlier, lastErasure, naming, sweepFile, trySweep } from "./erase.ts";
import { checkRule } from "./file.ts";
import { insertEntry, readBatches, readHistory, readPage } from "./log.ts";
import { project } from "./project.ts";
import { headOf, SqliteReader } from "./reader.ts";
import { sql } from "./sql.ts";

/** A region's registry in one file. */
export class SqliteStore extends SqliteReader implements Store {
  readonly #options: StoreOptions;
  readonly #snapshots: Snapshots;

  constructor(db: Connection, options: StoreOptions) {
    super(db, options.region);
    this.#options = options;
    this.#snapshots = new Snapshots({
      region: options.region,
      rule: options.keys,
      position: () => this.position(),
      lastErasure: async () => lastErasure(this.db),
      upTo: (number) => ({ at: this.#instantOf(number), changes: this.#changesUpTo(number) }),
    });
  }

  /** Entry and projection are one transaction: whoever sees the one sees the other. */
  async append(expectedHead: number, draft: EntryDraft): Promise<Appended> {
    const appended = await this.db.write(() => this.#write(expectedHead, draft));
    if (appended.ok && erasedBy(draft).length > 0) await trySweep(this.db);
    return appended;
  }

  #write(expectedHead: number, given: EntryDraft): Appended {
    checkRule(this.db, this.#options.keys.version);
    const head = headOf(this.db);
    if (head.number !== expectedHead) return { ok: false, head: head.number };
    const now = (this.#options.now ?? (() => new Date()))();
    const place = {
      region: this.region,
      number: expectedHead + 1,
      at: instantAfter(head.at, now),
    };
    const erased = erasedBy(given);
    const draft = erased.length > 0 ? withNamesTaken(given, naming(this.db, erased)) : given;
    const result = writeChanges(draft, place, this.#known(draft));
    if ("refused" in result) return { ok: false, refused: result.refused };
    const first = insertEntry(this.db, place, draft, result.written);
    for (const id of erased) eraseEarlier(this.db, id, place.number);
    const changes = result.written.map(readChange);
    this.#project(changes, first, place.number);
    const { author, batch } = draft;
    const entry = { number: place.number, at: place.at, author, changes };
    return { ok: true, entry: batch ? { ...entry, batch } : entry };
  }

  async finishErasures(): Promise<void> {
    await sweepFile(this.db);
  }

  async changes(after: LogPosition | null, first: number): Promise<ChangePage> {
    return this.db.read(() => readPage(this.db, after, first));
  }

  async history(id: string): Promise<ChangePage["changes"]> {
    return readHistory(this.db, id);
  }

  async batches(importId: string): Promise<readonly { part: number; number: number }[]> {
    return readBatches(this.db, importId);
  }

  async asOf(number: number): Promise<PastReader> {
    return this.#snapshots.at(number);
  }

  async close(): Promise<void> {
    this.#snapshots.clear();
    this.db.close();
  }

  /** Of ids that have no record now, the log tells whether they ever had, and lost it for ever. */
  #known({ changes }: EntryDraft): Map<string, Known> {
    const ids = changes.map((draft) => (draft.op === "put" ? draft.record.id : draft.id));
    const rows = this.db.all(sql`
      SELECT i.value, r.version, c.erased FROM json_each(${JSON.stringify(ids)}) i
      LEFT JOIN records r ON r.id = i.value
      CROSS JOIN changes c ON c.sequence = coalesce(r.sequence,
        (SELECT max(sequence) FROM changes WHERE id = i.value))`);
    return new Map(
      rows.map(([id, version, erased]) => [
        String(id),
        { version: version === null ? null : Number(version), erased: erased !== null },
      ]),
    );
  }

  #project(changes: readonly Change[], first: number, number: number): void {
    const logged = changes.map((change, index) => ({
      sequence: first + index,
      number,
      id: change.id,
      record: change.op === "put" ? change.record : null,
    }));
    project(this.db, this.#options.keys, lastChanges(logged));
  }

  async #instantOf(number: number): Promise<string | null> {
    const row = this.db.first(sql`SELECT at FROM log WHERE number = ${number}`);
    return row ? String(row[0]) : null;
  }

  async *#changesUpTo(number: number): AsyncIterable<Change> {
    let after: LogPosition | null = null;
    for (;;) {
      const page: ChangePage = await this.changes(after, 500);
      for (const { change, position } of page.changes) {
        if (position.number > number) return;
        after = position;
        yield change;
      }
      if (!page.hasMore) return;
    }
  }
}
