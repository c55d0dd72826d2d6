import type { Collection, IndexDescription } from "mongodb";
import { leastOf, type LogDocument, type RecordDocument } from "./documents.ts";

const LOG: IndexDescription[] = [
  { key: { region: 1, number: 1 }, name: "in_order", unique: true },
  { key: { region: 1, "changes.id": 1, number: 1 }, name: "of_record" },
  {
    key: { region: 1, "batch.import": 1, "batch.part": 1, number: 1 },
    name: "of_import",
    sparse: true,
  },
];

/** One for each form of condition; a list in order has its own, see `indexOrder`. */
const RECORDS: IndexDescription[] = [
  { key: { region: 1, kind: 1, _id: 1 }, name: "by_id" },
  { key: { region: 1, kind: 1, "keys.key": 1, "keys.value": 1 }, name: "by_key" },
  { key: { region: 1, kind: 1, words: 1 }, name: "by_word" },
  { key: { region: 1, kind: 1, latitude: 1, longitude: 1 }, name: "by_place", sparse: true },
];

export async function createIndexes(
  log: Collection<LogDocument>,
  records: Collection<RecordDocument>,
  orders: readonly string[],
): Promise<void> {
  await log.createIndexes(LOG);
  await records.createIndexes(RECORDS);
  for (const key of orders) await indexOrder(records, key);
}

/** Both directions: ties are settled by id, ascending, whichever way the values go. */
export async function indexOrder(records: Collection<RecordDocument>, key: string): Promise<void> {
  const field = leastOf(key);
  await records.createIndexes([
    { key: { region: 1, kind: 1, [field]: 1, _id: 1 }, name: `ordered ${field}` },
    { key: { region: 1, kind: 1, [field]: -1, _id: 1 }, name: `ordered -${field}` },
  ]);
}
