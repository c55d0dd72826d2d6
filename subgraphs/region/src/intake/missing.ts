import type { Source, StoredRecord } from "@guildhall/schema";
import { eachRecord } from "../records/each-record.ts";
import type { Store } from "../store/index.ts";

/** Records of a kind that this source brought, and that were not among those it has now. */
export async function* missingFrom(
  store: Store,
  kind: string,
  label: string,
  source: Source | null,
  seen: ReadonlySet<string>,
): AsyncGenerator<{ record: StoredRecord; editedSince: boolean }> {
  for await (const record of eachRecord(store, kind)) {
    if (seen.has(record.id) || record["status"] === "CLOSED" || record["status"] === "MOVED")
      continue;
    if (source && !names(record, source)) continue;
    const history = await store.history(record.id);
    const isOwn = ({ author }: (typeof history)[number]): boolean =>
      author.kind === "import" && author.name === label;
    const last = history.at(-1);
    if (history.some(isOwn)) yield { record, editedSince: last !== undefined && !isOwn(last) };
  }
}

/** Whether a record says that it comes from the source; spares a look at most records' history. */
const names = (record: StoredRecord, { title, address }: Source): boolean =>
  ((record["sources"] ?? []) as readonly Source[]).some(
    (one) => one.title === title && one.address === address,
  );
