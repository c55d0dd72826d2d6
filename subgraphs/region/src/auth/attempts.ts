import { LRUCache } from "lru-cache";

/** Failed attempts from one address in a window, before the next are turned away. */
const ATTEMPTS = 20;
const WINDOW_MS = 60_000;
/** Addresses remembered at once. */
const REMEMBERED = 10_000;

/** Counts tokens that were not valid, by the address they came from. */
export class Attempts {
  readonly #failed: LRUCache<string, number>;

  /** The clock counts milliseconds, from more than 0. */
  constructor(now: () => number = () => performance.now()) {
    this.#failed = new LRUCache({
      max: REMEMBERED,
      ttl: WINDOW_MS,
      ttlResolution: 0,
      // The window begins with the first of them.
      noUpdateTTL: true,
      perf: { now },
    });
  }

  /** Seconds until the address may try again; 0 where it may now. */
  waitFor(address: string): number {
    if ((this.#failed.get(address) ?? 0) < ATTEMPTS) return 0;
    return Math.ceil(this.#failed.getRemainingTTL(address) / 1000);
  }

  failed(address: string): void {
    this.#failed.set(address, (this.#failed.get(address) ?? 0) + 1);
  }
}
