import { LRUCache } from "lru-cache";
import type { Bits } from "./bits.ts";

/** As many as a page, its facets and its count ask for at most, of a few questions. */
const MOST = 16;

/**
 * What was found for a condition since the last write: a page, its facets and its count ask for the
 * same, one after the other.
 */
export class Found {
  readonly #sets = new LRUCache<string, Bits[]>({ max: MOST });

  of(condition: string, find: () => Bits[]): Bits[] {
    const known = this.#sets.get(condition);
    if (known) return known;
    const found = find();
    this.#sets.set(condition, found);
    return found;
  }

  clear(): void {
    this.#sets.clear();
  }
}
