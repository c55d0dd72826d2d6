import type { Collection } from "mongodb";
import { markOf, mentionOf, withoutName } from "../erasing.ts";
import type { WrittenChange } from "../entry.ts";
import type { LogDocument, RecordDocument } from "./documents.ts";

/**
 * Puts marks in the place of what a record said in all entries before one. Any process may do this
 * at any time and again: what is marked already stays so.
 */
export async function eraseEarlier(
  log: Collection<LogDocument>,
  { region, id, by }: { region: string; id: string; by: number },
): Promise<void> {
  const own = { region, "changes.id": id, number: { $lt: by } };
  await rewrite(log, own, (change) =>
    change.id === id && change.op !== "erase" ? markOf(change, by) : null,
  );
  const others = { region, "changes.record": mentions(id), number: { $lte: by } };
  await rewrite(log, others, (change) => {
    const left = change.op === "put" ? withoutName(change.record, id) : null;
    return change.op === "put" && left !== null ? { ...change, record: left } : null;
  });
}

/** What present records say that name one of these. */
export async function naming(
  records: Collection<RecordDocument>,
  region: string,
  ids: readonly string[],
): Promise<string[]> {
  const $or = ids.map((id) => ({ record: mentions(id) }));
  const found = await records.find({ region, $or }, { projection: { record: 1 } }).toArray();
  return found.flatMap(({ record }) => record ?? []);
}

/** Of all that an id is made of, a dot alone means something else in a regular expression. */
const mentions = (id: string) => ({ $regex: mentionOf(id).replaceAll(".", String.raw`\.`) });

/** Each change by itself, at its place: the rest of the entry is as it was. */
async function rewrite(
  log: Collection<LogDocument>,
  which: object,
  changed: (change: WrittenChange) => WrittenChange | null,
): Promise<void> {
  for await (const { _id, region, changes } of log.find(which)) {
    const places = changes.flatMap((change, index) => {
      const next = changed(change);
      return next ? [[`changes.${index}`, next] as const] : [];
    });
    if (places.length > 0)
      await log.updateOne({ _id, region }, { $set: Object.fromEntries(places) });
  }
}
