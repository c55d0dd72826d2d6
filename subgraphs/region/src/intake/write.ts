import type { Author, Draft, DraftRecord, Store } from "../store/index.ts";
import { decide, type Deciding, type Decision } from "./decide.ts";

export interface Writing extends Deciding {
  store: Store;
  author: Author;
  importId: string;
  dryRun: boolean;
  /** The log's head as long as this import alone has written to it from the first entry on. */
  alone: number | null;
}

export interface Written {
  decisions: readonly Decision[];
  /** Number of the log entry; null where nothing was written. */
  entry: number | null;
  /** Why the store refused a record, by its place among those given. */
  refused: ReadonlyMap<number, string>;
}

/**
 * Compares records with the registry and appends what differs, as one entry, whole or not at all.
 * Where another writer was faster, it compares anew: nothing is overwritten that was not looked at.
 */
export async function writePart(
  writing: Writing,
  records: readonly DraftRecord[],
  part: number,
): Promise<Written> {
  const { store, author, importId, dryRun } = writing;
  const refused = new Map<number, string>();
  for (;;) {
    const { number: head } = await store.position();
    const decisions = await decideAll(writing, records, head);
    const at: number[] = [];
    const changes = decisions.flatMap((decision, index): Draft[] => {
      if (refused.has(index) || !("record" in decision)) return [];
      at.push(index);
      return [{ op: "put", record: decision.record }];
    });
    if (changes.length === 0 || dryRun) return { decisions, entry: null, refused };
    const appended = await store.append(head, {
      author,
      changes,
      batch: { import: importId, part },
    });
    if (appended.ok) {
      const { number } = appended.entry;
      if (writing.alone === head) writing.alone = number;
      return { decisions, entry: number, refused };
    }
    if (!appended.refused) continue;
    if (appended.refused.code === "ENTRY_TOO_LARGE" && records.length > 1) throw new PartTooLarge();
    refused.set(at[appended.refused.index ?? 0] ?? 0, appended.refused.message);
  }
}

/** The records are too many for one entry: write them as two. */
export class PartTooLarge extends Error {
  override name = "PartTooLarge";
}

async function decideAll(
  writing: Writing,
  records: readonly DraftRecord[],
  head: number,
): Promise<Decision[]> {
  const { store } = writing;
  const present = head === 0 ? [] : await store.get(records.map(({ id }) => id));
  return Promise.all(
    records.map(async (record, index) => {
      const stored = present[index] ?? null;
      const first = decide(record, stored, [], writing);
      // The history is asked for only where it can matter: not for what is as it was, nor at the start.
      if (writing.alone === head || first.does === "nothing") return first;
      return decide(record, stored, await store.history(record.id), writing);
    }),
  );
}
