import type { Author, Draft, DraftRecord, Store } from "../store/index.ts";
import { decide, type Deciding, type Decision } from "./decide.ts";

export interface Writing extends Deciding {
  store: Store;
  author: Author;
  importId: string;
  /** The import's last part that is stored: each part is an entry of the log. */
  part: number;
  dryRun: boolean;
  /** The log's head as long as this import alone has written to it from the first entry on. */
  alone: number | null;
}

export type Outcome = Decision | { does: "refuse"; message: string };

export interface Written {
  /** What became of each record, in their order. */
  outcomes: readonly Outcome[];
  /** Number of the last log entry; null where nothing was written. */
  entry: number | null;
}

/**
 * Compares records with the registry and appends what differs, as one entry, or as several where
 * one cannot be; an entry is there whole or not at all. Where another writer was faster, it compares
 * anew: nothing is overwritten that was not looked at.
 */
export async function write(writing: Writing, records: readonly DraftRecord[]): Promise<Written> {
  const { store, author, importId, dryRun } = writing;
  for (;;) {
    const { number: head } = await store.position();
    const outcomes = await decideAll(writing, records, head);
    const changes = outcomes.flatMap((one): Draft[] =>
      "record" in one ? [{ op: "put", record: one.record }] : [],
    );
    if (changes.length === 0 || dryRun) return { outcomes, entry: null };
    const batch = { import: importId, part: writing.part + 1 };
    const appended = await store.append(head, { author, changes, batch });
    if (appended.ok) {
      const { number } = appended.entry;
      writing.part += 1;
      if (writing.alone === head) writing.alone = number;
      return { outcomes, entry: number };
    }
    if (!appended.refused) continue;
    if (records.length > 1) return inHalves(writing, records);
    const { message } = appended.refused;
    return { outcomes: [{ does: "refuse", message }], entry: null };
  }
}

/** So that what is too large together is told from a record that is too large by itself. */
async function inHalves(writing: Writing, records: readonly DraftRecord[]): Promise<Written> {
  const half = Math.ceil(records.length / 2);
  const one = await write(writing, records.slice(0, half));
  const other = await write(writing, records.slice(half));
  return { outcomes: [...one.outcomes, ...other.outcomes], entry: other.entry ?? one.entry };
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
