import { vi } from "vitest";

/** Waits for something to come true, however busy the machine is. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });
