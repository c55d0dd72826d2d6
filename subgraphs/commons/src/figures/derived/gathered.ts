import type { StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";

/** Gathers something over all copies once, and again when anything in any of them has changed. */
export function gatheredOnce<T>(
  gather: (evidence: Evidence) => Promise<T>,
): (evidence: Evidence) => Promise<T> {
  const done = new WeakMap<object, Promise<T>>();
  return (evidence) => {
    const copies = evidence.holdings.copies();
    const known = done.get(copies);
    if (known) return known;
    const gathering = gather(evidence);
    done.set(copies, gathering);
    // One that failed is tried again by whoever asks next.
    gathering.catch(() => done.delete(copies));
    return gathering;
  };
}

/** The records of some kinds that any copy has, a list for each copy and kind, by region. */
export async function everywhere(
  { holdings }: Evidence,
  kinds: readonly string[],
): Promise<(readonly StoredRecord[])[]> {
  const regions = [...holdings.copies().keys()].toSorted();
  return Promise.all(regions.flatMap((region) => kinds.map((kind) => holdings.of(region, kind))));
}
