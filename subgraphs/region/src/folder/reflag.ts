import { ENTRY_RECORDS, FOLDER } from "../records/append.ts";
import { sameContent } from "../records/difference.ts";
import type { DraftRecord, Store } from "../store/index.ts";
import { sameFlags } from "./flags.ts";

/**
 * Flags depend on more than the record: a reference leads somewhere once the other file is there.
 * Only what came from the folder is written anew, and over nothing that was not looked at: if
 * others write meanwhile, the rest waits for the next time. Answers the entries that were written,
 * by record.
 */
export async function reflag(
  store: Store,
  records: readonly DraftRecord[],
): Promise<Map<string, number>> {
  const written = new Map<string, number>();
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
    if (!appended.ok) break;
    head = appended.entry.number;
    for (const { id } of part) written.set(id, head);
  }
  return written;
}
