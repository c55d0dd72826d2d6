import type { Store, StoreOptions } from "../store.ts";
import { labKeys, REGION } from "./lab.ts";

/** One registry that a test may open as often as it likes, also from other processes. */
export interface Place {
  open(options?: Partial<StoreOptions>): Promise<Store>;
  /** Whether a text is anywhere in what the registry is kept in, byte for byte. */
  holds(text: string): Promise<boolean>;
  /** How a child process opens it: see testing/worker.ts. */
  readonly address:
    | { adapter: "sqlite"; file: string }
    | { adapter: "mongodb"; url: string; database: string };
}

/** Gives each test a new, empty place. */
export type NewPlace = () => Promise<Place>;

export const withDefaults = (options: Partial<StoreOptions> = {}): StoreOptions => ({
  region: REGION,
  keys: labKeys,
  ...options,
});

/** Closes a store at the end of its test, also where the test fails. */
export function closing<Opened extends Store>(store: Opened): Opened & AsyncDisposable {
  return Object.assign(store, { [Symbol.asyncDispose]: () => store.close() });
}
