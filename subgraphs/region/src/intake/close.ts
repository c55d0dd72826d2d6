import { kinds } from "@guildhall/schema";
import type { DraftRecord } from "../store/index.ts";
import { ENTRY_RECORDS } from "../records/append.ts";
import { missingFrom } from "./missing.ts";
import type { Running } from "./tally.ts";
import { write, type Writing } from "./write.ts";

export interface Closing {
  writing: Writing;
  report: Running;
  seen: ReadonlySet<string>;
  /** Whether all that the source has could be told. */
  isCertain: boolean;
  close: boolean;
  today: string;
  notices: string[];
}

/** Reports the records that the source no longer has, and closes them where that is asked for. */
export async function closeMissing(closing: Closing): Promise<void> {
  const { report, isCertain, close, notices } = closing;
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
  // What another writer changes meanwhile stays, even where the import may overwrite.
  const writing = { ...closing.writing, overwrite: false };
  for (let at = 0; at < drafts.length; at += ENTRY_RECORDS)
    await closePart(writing, drafts.slice(at, at + ENTRY_RECORDS), report);
}

/** Records of the contract name their owner's sources, so only the log tells where they came from. */
async function* missing({ writing, report, seen }: Closing) {
  const { store, label, source } = writing;
  const named = report.kind === null ? null : source;
  for (const kind of report.kind === null ? kinds().map((one) => one.kind) : [report.kind])
    yield* missingFrom(store, kind, label, named, seen);
}

async function closePart(
  writing: Writing,
  records: readonly DraftRecord[],
  report: Running,
): Promise<void> {
  const { outcomes, entry } = await write(writing, records);
  report.entry = entry ?? report.entry;
  outcomes.forEach((outcome, at) => {
    const { id } = records[at]!;
    if (outcome.does === "change") report.closed += 1;
    if (outcome.does === "conflict") report.conflicts.push(outcome.conflict);
    if (outcome.does === "refuse")
      report.conflicts.push({ id, message: outcome.message, fields: [] });
  });
}
