/** Failed attempts from one address in a window, before the next are turned away. */
const ATTEMPTS = 20;
const WINDOW_MS = 60_000;
/** Addresses remembered at once; the oldest is forgotten first. */
const REMEMBERED = 10_000;

/** Counts tokens that were not valid, by the address they came from. */
export class Attempts {
  readonly #failed = new Map<string, { count: number; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Seconds until the address may try again; 0 where it may now. */
  waitFor(address: string): number {
    const known = this.#failed.get(address);
    if (!known || known.count < ATTEMPTS) return 0;
    return Math.max(0, Math.ceil((known.until - this.#now()) / 1000));
  }

  failed(address: string): void {
    const known = this.#failed.get(address);
    if (known && known.until > this.#now()) {
      known.count += 1;
      return;
    }
    this.#failed.delete(address);
    for (const oldest of this.#failed.keys()) {
      if (this.#failed.size < REMEMBERED) break;
      this.#failed.delete(oldest);
    }
    this.#failed.set(address, { count: 1, until: this.#now() + WINDOW_MS });
  }
}
