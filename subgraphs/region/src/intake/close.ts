import { kinds } from "@guildhall/schema";
import type { Draft, DraftRecord } from "../store/index.ts";
import { ENTRY_RECORDS } from "../records/append.ts";
import { missingFrom } from "./missing.ts";
import type { Running } from "./tally.ts";
import type { Writing } from "./write.ts";

export interface Closing {
  writing: Writing;
  report: Running;
  seen: ReadonlySet<string>;
  /** Whether all that the source has could be told. */
  isCertain: boolean;
  close: boolean;
  today: string;
  nextPart: () => number;
  notices: string[];
}

/** Reports the records that the source no longer has, and closes them where that is asked for. */
export async function closeMissing(closing: Closing): Promise<void> {
  const { writing, report, isCertain, close, notices } = closing;
  const drafts: DraftRecord[] = [];
  for await (const { record, editedSince } of missing(closing)) {
    report.missing.push(record.id);
    if (!close || !isCertain) continue;
    if (editedSince) {
      const message =
        "the source no longer has it, and somebody else changed it since; it stays as it is";
      report.conflicts.push({ id: record.id, message, fields: [] });
    } else drafts.push({ ...record, status: "CLOSED", closedOn: closing.today });
  }
  if (close && !isCertain && report.missing.length > 0)
    notices.push(
      "Nothing was closed, because rows that could not be read may be the missing ones. Mend them and import again.",
    );
  report.closed = drafts.length;
  if (writing.dryRun) return;
  for (let at = 0; at < drafts.length; at += ENTRY_RECORDS)
    await append(closing, drafts.slice(at, at + ENTRY_RECORDS));
}

/** Records of the contract name their owner's sources, so only the log tells where they came from. */
async function* missing({ writing, report, seen }: Closing) {
  const { store, label, source } = writing;
  const named = report.kind === null ? null : source;
  for (const kind of report.kind === null ? kinds().map((one) => one.kind) : [report.kind])
    yield* missingFrom(store, kind, label, named, seen);
}

async function append(
  { writing, report, nextPart }: Closing,
  records: readonly DraftRecord[],
): Promise<void> {
  const { store, author, importId } = writing;
  const part = nextPart();
  for (;;) {
    const { number: head } = await store.position();
    // What another writer changed since it was looked at is left for the next import.
    const present = await store.get(records.map(({ id }) => id));
    const changes = records.flatMap((record, at): Draft[] =>
      present[at]?.version === record["version"] ? [{ op: "put", record }] : [],
    );
    if (changes.length === 0) return;
    const appended = await store.append(head, {
      author,
      changes,
      batch: { import: importId, part },
    });
    if (appended.ok) {
      report.entry = appended.entry.number;
      return;
    }
    if (appended.refused) throw new Error(appended.refused.message);
  }
}
