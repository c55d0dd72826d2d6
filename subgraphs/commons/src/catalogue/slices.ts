import { setImmediate as others } from "node:timers/promises";

/** How long one slice should take: others wait for it. */
const SLICE_MS = 25;
const FIRST = 50;
/** A transaction costs so much that fewer records in it are hardly sooner done. */
const LEAST = 20;
const MOST = 1_000;

/**
 * Does something to a list in slices, one after the other, and lets others have their turn between.
 * The size follows the machine and what the items cost. Also an empty list has a slice, the last.
 */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (slice: readonly Item[], isLast: boolean) => void,
): Promise<void> {
  let size = FIRST;
  for (let start = 0; ; await others()) {
    const slice = items.slice(start, start + size);
    start += size;
    const begun = performance.now();
    work(slice, start >= items.length);
    if (start >= items.length) return;
    const fitting = (slice.length * SLICE_MS) / (performance.now() - begun);
    // It grows by steps, since a slice may be cheaper than the next.
    size = Math.max(LEAST, Math.min(Math.floor(fitting), size * 2, MOST));
  }
}
