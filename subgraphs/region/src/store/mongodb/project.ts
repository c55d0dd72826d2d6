import { indexRecord, type StoredRecord } from "@guildhall/schema";
import { MongoBulkWriteError, type AnyBulkWriteOperation, type Collection } from "mongodb";
import { lastChanges, type WrittenChange } from "../entry.ts";
import type { KeyRule } from "../store.ts";
import { fieldOf, type LogDocument, type RecordDocument } from "./documents.ts";

/** A document of that id is there already. */
export const DUPLICATE = 11_000;

/**
 * Brings the records up to one entry. Any process may do this for any entry, at any time and again:
 * a record that a later entry wrote stays as it is.
 */
export async function applyEntry(
  records: Collection<RecordDocument>,
  rule: KeyRule,
  { region, number, changes }: Pick<LogDocument, "region" | "number" | "changes">,
): Promise<void> {
  const last = lastChanges(changes);
  const ids = last.map(({ id }) => id);
  const projection = { number: 1, rule: 1 };
  const known = await records.find({ _id: { $in: ids }, region }, { projection }).toArray();
  const current = new Set(
    known
      .filter(
        (document) =>
          document.number > number ||
          (document.number === number && document.rule === rule.version),
      )
      .map(({ _id }) => _id),
  );
  const documents = last
    .filter(({ id }) => !current.has(id))
    .map((change) => documentOf(change, region, number, rule));
  if (documents.length === 0) return;
  const left = await replace(records, documents, true);
  // Another process made these in between: they are there now, so this time none is made.
  if (left.length > 0) await replace(records, left, false);
}

/** Replaces what an older entry wrote, and answers what could not be made since it is there. */
async function replace(
  records: Collection<RecordDocument>,
  documents: readonly RecordDocument[],
  upsert: boolean,
): Promise<RecordDocument[]> {
  const operations: AnyBulkWriteOperation<RecordDocument>[] = documents.map((replacement) => ({
    replaceOne: { filter: olderThan(replacement), replacement, upsert },
  }));
  try {
    await records.bulkWrite(operations, { ordered: false });
    return [];
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const failures = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
    if (failures.some(({ code }) => code !== DUPLICATE)) throw error;
    return failures.flatMap(({ index }) => documents[index] ?? []);
  }
}

const olderThan = ({ _id, region, number, rule }: RecordDocument) => ({
  _id,
  region,
  $or: [{ number: { $lt: number } }, { number, rule: { $ne: rule } }],
});

function documentOf(
  change: WrittenChange,
  region: string,
  number: number,
  rule: KeyRule,
): RecordDocument {
  const base = { _id: change.id, region, number, rule: rule.version };
  if (change.op === "erase") return { ...base, erased: true };
  if (change.op === "delete") return base;
  const indexed = indexRecord(JSON.parse(change.record) as StoredRecord, rule);
  const keys = [...indexed.keys];
  return {
    ...base,
    kind: indexed.kind,
    record: change.record,
    keys: keys.flatMap(([key, values]) => values.map((value) => ({ key, value }))),
    least: Object.fromEntries(keys.map(([key, [least]]) => [fieldOf(key), least ?? ""])),
    words: [...indexed.words],
    ...indexed.location,
  };
}
