import type { Turns } from "@guildhall/serving/partners";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Turns that are held for so many milliseconds at most: whoever takes longer goes on beside, so that
 * a few that are slow keep nobody waiting.
 */
export const heldBriefly =
  (turns: Turns, most: number): Turns =>
  async (task, turn) => {
    let work: Promise<void> | undefined;
    await turns(async () => {
      work = task();
      const over = new AbortController();
      await Promise.race([
        work.finally(() => over.abort()),
        wait(most, undefined, { ref: false, signal: over.signal }).catch(() => {}),
      ]);
    }, turn);
    await work;
  };
