import { setTimeout as wait } from "node:timers/promises";
import { type Child, startChild } from "./child.ts";
import { median } from "./statistics.ts";
import type { Waits, WaitsTask } from "./waits.child.ts";

/** How long others wait for a small query while something goes on, and while nothing does. */
export interface Meanwhile<Done> {
  done: Done;
  during: number;
  without: number;
}

export type Others = Child<WaitsTask, Waits>;

export const startOthers = (): Others =>
  startChild<WaitsTask, Waits>(new URL("./waits.child.ts", import.meta.url));

/** What is measured of quiet: as long as most of what is held against it. */
const QUIET_MS = 500;

export async function meanwhile<Done>(
  others: Others,
  small: { url: string; query: string },
  work: () => Promise<Done>,
): Promise<Meanwhile<Done>> {
  const longest = async <Result>(what: () => Promise<Result>) => {
    await others.ask(small);
    const result = await what();
    return { result, ...(await others.ask({ enough: true })) };
  };
  const quiet = await longest(() => wait(QUIET_MS));
  const busy = await longest(work);
  return { done: busy.result, during: busy.longest, without: quiet.longest };
}

/**
 * The longest waits of several rounds as columns of a table: of the round in the middle, of the
 * worst, and what stands against it. On a machine with others the best round tells what is ours.
 */
export function waitCells(rounds: readonly Meanwhile<unknown>[]): number[] {
  const during = rounds.map((round) => round.during);
  const without = median(rounds.map((round) => round.without));
  return [
    Math.min(...during),
    median(during),
    Math.max(...during),
    without,
    median(during) / without,
  ];
}

export const WAIT_HEADS = ["wait ms: best", "median", "worst", "without", "ratio"];
