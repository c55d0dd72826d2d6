import type { Author, Entry, EntryDraft, Store } from "../store/index.ts";
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

/** Who writes what a record folder says. */
export const FOLDER: Author = { kind: "folder", name: "record folder" };
