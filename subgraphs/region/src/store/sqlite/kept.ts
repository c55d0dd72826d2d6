interface Sized {
  /** What it takes of the memory, about. */
  bytes: number;
}

/** Values that cost much to read, the last used of them, as long as what they come from stays. */
export class Kept<Value extends Sized> {
  readonly #limit: number;
  readonly #values = new Map<string, Value>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key);
    const value = known ?? make();
    // Last used goes last, so that the first is the one to let go.
    if (known) this.#values.delete(key);
    else this.#bytes += value.bytes;
    this.#values.set(key, value);
    for (const [oldest, { bytes }] of this.#values) {
      if (this.#bytes <= this.#limit || oldest === key) break;
      this.#values.delete(oldest);
      this.#bytes -= bytes;
    }
    return value;
  }

  peek(key: string): Value | undefined {
    return this.#values.get(key);
  }

  clear(): void {
    this.#values.clear();
    this.#bytes = 0;
  }
}
