import type { StoredRecord } from "@guildhall/schema";
import type { Store } from "../store/index.ts";
import type { Replayed } from "./replay.ts";

const BATCH = 200;

/**
 * The records that the feed adds up to, by id: all of one moment, however much is written while
 * they are read, and no more than a batch of them in memory.
 */
export async function* recordsOf(
  store: Store,
  { versions }: Pick<Replayed, "versions">,
): AsyncGenerator<StoredRecord> {
  const ids = [...versions.keys()].toSorted();
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const found = await store.get(batch);
    for (const [index, id] of batch.entries()) {
      const version = versions.get(id) ?? 0;
      const current = found[index];
      const record = current?.version === version ? current : await earlier(store, id, version);
      if (record) yield record;
    }
  }
}

/** A record as entry `version` left it. */
async function earlier(store: Store, id: string, version: number): Promise<StoredRecord | null> {
  const history = await store.history(id);
  const last = history.findLast(({ position }) => position.number === version);
  return last?.change.op === "put" ? last.change.record : null;
}
