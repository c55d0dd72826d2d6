import type { StoredRecord } from "@guildhall/schema";
import { checkChanges } from "../catalogue/own-changes.ts";
import type { Change, CopyState } from "../catalogue/catalogue.ts";
import { inSlices } from "../catalogue/slices.ts";
import { answer } from "./answer.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Found, Search, SearchQuery, Suggestion } from "./search.ts";
import { suggestions } from "./suggest.ts";
import { writeChanges, type Index } from "./write.ts";

/** The index in a SQLite file of its own, its vocabulary in memory. */
export class SqliteSearch implements Search {
  readonly #index: Index;
  readonly #lexicon: () => Lexicon;
  readonly #afters = new Map<string, CopyState["after"]>();
  #writing: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(index: Index, lexicon: () => Lexicon) {
    this.#index = index;
    this.#lexicon = lexicon;
    for (const [region, after] of index.db.all("SELECT region, after FROM copies"))
      this.#afters.set(String(region), JSON.parse(String(after)) as CopyState["after"]);
  }

  search(query: SearchQuery): Found {
    return answer(this.#index, this.#lexicon(), query);
  }

  suggest(text: string, first: number): Suggestion[] {
    return suggestions(this.#index, this.#lexicon(), text, first);
  }

  apply({ region, after }: CopyState, changes: readonly Change[]): Promise<void> {
    checkChanges(region, changes);
    return this.#inTurn(async () => {
      await this.#write(changes, () =>
        this.#index.db.run(
          "INSERT OR REPLACE INTO copies (region, after) VALUES (?, ?)",
          region,
          JSON.stringify(after),
        ),
      );
      this.#afters.set(region, structuredClone(after));
    });
  }

  add(region: string, records: readonly StoredRecord[]): Promise<void> {
    const changes = records.map((record) => ({ op: "put", id: record.id, record }) as const);
    checkChanges(region, changes);
    return this.#inTurn(() => this.#write(changes));
  }

  forget(region: string): Promise<void> {
    return this.#inTurn(async () => {
      const { db } = this.#index;
      // From here on it is not whole: what a crash leaves of it is read again or goes.
      this.#afters.delete(region);
      db.run("DELETE FROM copies WHERE region = ?", region);
      const ids = db.all("SELECT id FROM docs WHERE region = ?", region);
      await this.#write(ids.map(([id]) => ({ op: "drop", id: String(id) })));
    });
  }

  after(region: string): CopyState["after"] | undefined {
    return this.#afters.get(region);
  }

  regions(): string[] {
    return this.#index.db
      .all("SELECT DISTINCT region FROM docs UNION SELECT region FROM copies")
      .map(([region]) => String(region));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#writing;
    this.#index.db.close();
  }

  #write(changes: readonly Change[], atTheEnd?: () => void): Promise<void> {
    return inSlices(changes, (slice, isLast) => {
      if (this.#isClosed) throw new Error("The search index was closed.");
      writeChanges(this.#index, slice, isLast ? atTheEnd : undefined);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => {});
    return done;
  }
}
