import { setTimeout as wait } from "node:timers/promises";

/**
 * Waits until something holds and gives what was found. For what also runs outside of vitest, whose
 * own `expect.poll` says more about what was found instead.
 */
export async function until<T>(
  look: () => T | Promise<T>,
  within = 10_000,
): Promise<Exclude<T, false | undefined | null>> {
  const deadline = AbortSignal.timeout(within);
  while (!deadline.aborted) {
    const found = await look();
    if (found) return found as Exclude<T, false | undefined | null>;
    await wait(10);
  }
  throw new Error(`still not so after ${within} ms: ${String(look)}`);
}
