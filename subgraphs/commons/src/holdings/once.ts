import type { StoredRecord } from "@guildhall/schema";

/** Works something out of a list of records once: again only where the list was read anew. */
export function oncePerList<T>(
  work: (records: readonly StoredRecord[]) => T,
): (records: readonly StoredRecord[]) => T {
  const done = new WeakMap<readonly StoredRecord[], { result: T }>();
  return (records) => {
    const known = done.get(records);
    if (known) return known.result;
    const result = work(records);
    done.set(records, { result });
    return result;
  };
}
