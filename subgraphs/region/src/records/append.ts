import type { Author, Draft, Entry, EntryDraft, Store } from "../store/index.ts";
import { IntakeError } from "./errors.ts";

/** Appends at the present head, as often as other writers are faster: for writes that expect nothing. */
export async function appendNow(store: Store, draft: EntryDraft): Promise<Entry> {
  let { number: head } = await store.position();
  for (;;) {
    const appended = await store.append(head, draft);
    if (appended.ok) return appended.entry;
    if (appended.refused) throw new IntakeError(appended.refused.message);
    head = appended.head;
  }
}

/** How many records one entry takes in: whole or absent together, far below the stores' limits. */
export const ENTRY_RECORDS = 200;

export async function appendInParts(
  store: Store,
  author: Author,
  changes: readonly Draft[],
): Promise<void> {
  for (let at = 0; at < changes.length; at += ENTRY_RECORDS)
    await appendNow(store, { author, changes: changes.slice(at, at + ENTRY_RECORDS) });
}
