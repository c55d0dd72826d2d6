import type { PastReader } from "@guildhall/schema";
import { LRUCache } from "lru-cache";
import { StoreError } from "./errors.ts";
import { openMemory, type MemoryRegistry } from "./sqlite/memory.ts";
import type { Change, KeyRule } from "./store.ts";

/** An in-memory registry takes about as much as its file, so only the last few are kept. */
const KEPT = 4;
/** Between steps the process serves others. */
const STEP = 500;

/** What a snapshot is made from: all changes up to an entry, oldest first. */
export interface History {
  region: string;
  rule: KeyRule;
  position(): Promise<{ number: number; at: string | null }>;
  /** Number of the last entry that erased something; 0 where none did. */
  lastErasure(): Promise<number>;
  /** When entry `number` was written, and each change up to it. */
  upTo(number: number): { at: Promise<string | null>; changes: AsyncIterable<Change> };
}

/** Registries as they were: the log replayed into memory, for whatever store the log is in. */
export class Snapshots {
  readonly #history: History;
  readonly #kept = new LRUCache<number, Promise<MemoryRegistry>>({ max: KEPT });
  #lastErasure = 0;

  constructor(history: History) {
    this.#history = history;
  }

  async at(number: number): Promise<PastReader> {
    const head = (await this.#history.position()).number;
    if (!Number.isInteger(number) || number < 0 || number > head)
      throw new StoreError(
        "STORE_POSITION_UNKNOWN",
        `There is no entry ${number}: the log ends at ${head}. Ask for a number from 0 to ${head}.`,
      );
    await this.#forgetErased();
    const snapshot = this.#kept.get(number) ?? this.#replay(number);
    this.#kept.set(number, snapshot);
    snapshot.catch(() => this.#kept.delete(number));
    return (await snapshot).reader;
  }

  clear(): void {
    this.#kept.clear();
  }

  /** A registry of before an erasure, by whatever process, still holds what was erased. */
  async #forgetErased(): Promise<void> {
    const last = await this.#history.lastErasure();
    if (last !== this.#lastErasure) this.#kept.clear();
    this.#lastErasure = last;
  }

  async #replay(number: number): Promise<MemoryRegistry> {
    const { at, changes } = this.#history.upTo(number);
    const last = new Map<string, Change & { op: "put" }>();
    const erased = new Set<string>();
    for await (const change of changes) {
      if (change.op === "put") last.set(change.id, change);
      else last.delete(change.id);
      if (change.op === "erase" && change.was === "put") erased.add(change.id);
      else erased.delete(change.id);
    }
    const registry = openMemory(this.#history, { number, at: await at, erased });
    const records = [...last.values()];
    for (let start = 0; start < records.length; start += STEP)
      await registry.add(records.slice(start, start + STEP).map(({ record }) => record));
    return registry;
  }
}
