import type { StoredRecord } from "@guildhall/schema";
import type { Copy, Holdings } from "../holdings/holdings.ts";

/**
 * Works something out of all records of a kind, of every registry that there is a copy of, by region
 * and id: again only after something changed in any of them.
 */
export function ofAllCopies<T>(
  kind: string,
  work: (records: readonly StoredRecord[]) => T,
): (holdings: Holdings) => Promise<T> {
  const done = new WeakMap<ReadonlyMap<string, Copy>, Promise<T>>();
  return (holdings) => {
    const copies = holdings.copies();
    const known = done.get(copies);
    if (known) return known;
    const regions = [...copies.keys()].toSorted();
    const result = Promise.all(regions.map((region) => holdings.of(region, kind))).then((lists) =>
      work(lists.flat()),
    );
    done.set(copies, result);
    result.catch(() => done.delete(copies));
    return result;
  };
}
