import { kinds } from "@guildhall/schema";
import { appendInParts, appendNow, ENTRY_RECORDS } from "../records/append.ts";
import { differenceTo, sameContent } from "../records/difference.ts";
import type { Author, Draft, DraftRecord, Store } from "../store/index.ts";
import { eachRecord } from "../records/each-record.ts";
import { sameFlags } from "./flags.ts";

const FOLDER: Author = { kind: "folder", name: "record folder" };

export interface Synced {
  added: number;
  changed: number;
  withdrawn: number;
  /** Records that are as they were, and of which something else is to be said. */
  reflagged: number;
}

/**
 * Takes a record folder in. Git is the registry here, so a file that changed is a write and a file
 * that went is a withdrawal; but what an editor or an import wrote since stays as it is until its
 * file changes too.
 */
export async function syncFolder(store: Store, records: readonly DraftRecord[]): Promise<Synced> {
  const { added, changed } = await differenceTo(store, records);
  const isFirst = (await store.position()).number === 0;
  const news: DraftRecord[] = [];
  for (const record of [...added, ...changed])
    if (isFirst || (await fileChanged(store, record))) news.push(record);
  const withdrawn = isFirst ? [] : await withdrawnFrom(store, records);

  const drafts: Draft[] = [
    ...news.map((record) => ({ op: "put", record }) as const),
    ...withdrawn.map((id) => ({ op: "delete", id, reason: "Its file was removed." }) as const),
  ];
  if (isFirst) await appendInParts(store, FOLDER, drafts);
  else for (const draft of drafts) await appendNow(store, { author: FOLDER, changes: [draft] });

  const addedIds = new Set(added.map(({ id }) => id));
  const addedCount = news.filter(({ id }) => addedIds.has(id)).length;
  return {
    added: addedCount,
    changed: news.length - addedCount,
    withdrawn: withdrawn.length,
    reflagged: isFirst ? 0 : await reflag(store, records),
  };
}

/**
 * Flags depend on more than the record: a reference leads somewhere once the other file is there.
 * Only what came from the folder is written anew, and over nothing that was not looked at: if
 * others write meanwhile, the rest waits for the next time.
 */
async function reflag(store: Store, records: readonly DraftRecord[]): Promise<number> {
  let { number: head } = await store.position();
  const stored = await store.get(records.map(({ id }) => id));
  const stale: DraftRecord[] = [];
  for (const [index, record] of records.entries()) {
    const current = stored[index];
    if (!current || !sameContent(current, record)) continue;
    if (sameFlags(current["issues"], record["issues"])) continue;
    if ((await store.history(record.id)).at(-1)?.author.kind === "folder") stale.push(record);
  }
  for (let at = 0; at < stale.length; at += ENTRY_RECORDS) {
    const part = stale.slice(at, at + ENTRY_RECORDS);
    const changes = part.map((record) => ({ op: "put", record }) as const);
    const appended = await store.append(head, { author: FOLDER, changes });
    if (!appended.ok) return at;
    head = appended.entry.number;
  }
  return stale.length;
}

/** Whether a file says something else than when it was last taken in. */
async function fileChanged(store: Store, record: DraftRecord): Promise<boolean> {
  const history = await store.history(record.id);
  const last = history.findLast(({ author }) => author.kind === "folder");
  return last?.change.op !== "put" || !sameContent(last.change.record, record);
}

/** Records that came from a file which is no longer there, and that nobody wrote since. */
async function withdrawnFrom(store: Store, records: readonly DraftRecord[]): Promise<string[]> {
  const present = new Set(records.map(({ id }) => id));
  const gone: string[] = [];
  for (const { kind } of kinds())
    for await (const { id } of eachRecord(store, kind)) {
      if (present.has(id)) continue;
      const history = await store.history(id);
      if (history.at(-1)?.author.kind === "folder") gone.push(id);
    }
  return gone;
}
