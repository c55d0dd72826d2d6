import type { Condition, RecordReader, StoredRecord } from "@guildhall/schema";

const PAGE = 500;

/** The records of a kind that meet the conditions, by name, read a page at a time. */
export async function* eachRecord(
  reader: RecordReader,
  kind: string,
  where: readonly Condition[] = [],
): AsyncGenerator<StoredRecord> {
  const query = { kind, where, order: { key: "name", descending: false }, first: PAGE };
  let page = await reader.find(query);
  for (;;) {
    for (const { record } of page.items) yield record;
    const after = page.items.at(-1)?.position;
    if (!page.hasMore || !after) return;
    page = await reader.find({ ...query, after });
  }
}
