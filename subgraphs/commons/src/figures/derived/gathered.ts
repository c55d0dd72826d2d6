import type { AtHand } from "../../holdings/at-hand.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import type { Copy, Holdings } from "../../holdings/holdings.ts";

/** Gathers something over all copies once, and again when anything in any of them has changed. */
export function gatheredOnce<T>(
  gather: (evidence: Evidence) => AtHand<T>,
): (evidence: Evidence) => AtHand<T> {
  const done = new WeakMap<object, { all: AtHand<T> }>();
  return (evidence) => {
    const copies = evidence.holdings.copies();
    const known = done.get(copies);
    if (known) return known.all;
    const gathering = gather(evidence);
    done.set(copies, { all: gathering });
    if (gathering instanceof Promise)
      gathering.then(
        (all) => done.set(copies, { all }),
        // One that failed is tried again by whoever asks next.
        () => done.delete(copies),
      );
    return gathering;
  };
}

/** Reads something of each copy, and again only of those that changed; in no order. */
export function ofEachCopy<T>(
  read: (region: string, holdings: Holdings) => Promise<T>,
): (evidence: Evidence) => Promise<T[]> {
  const done = new WeakMap<Copy, Promise<T>>();
  return ({ holdings }) =>
    Promise.all(
      [...holdings.copies()].map(([region, copy]) => {
        const known = done.get(copy);
        if (known) return known;
        const reading = read(region, holdings);
        done.set(copy, reading);
        reading.catch(() => done.delete(copy));
        return reading;
      }),
    );
}
