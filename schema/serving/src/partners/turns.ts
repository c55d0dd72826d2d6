import pLimit from "p-limit";

export interface TurnsOptions {
  /** How many servers are asked at the same time that answer, or were never asked. @default 8 */
  atOnce?: number;
  /** How many at the same time that did not answer when they were asked last. @default 4 */
  failing?: number;
  /** Milliseconds between two of those, so that a thousand of them cost no more than a few. @default 200 */
  rest?: number;
}

/** A place in the queue of those to be asked. */
export interface Turn {
  failing: boolean;
  signal: AbortSignal;
}

/** Has a task done when its turn comes, if it is still wanted then. */
export type Turns = (task: () => Promise<void>, turn: Turn) => Promise<void>;

/**
 * Lets a few be asked at a time. Those that do not answer wait for one another only: however many
 * there are, whoever answers is not kept waiting.
 */
export function createTurns({ atOnce = 8, failing = 4, rest = 200 }: TurnsOptions = {}): Turns {
  const answering = pLimit(atOnce);
  const silent = pLimit(failing);
  return (task, turn) => {
    const { signal } = turn;
    const wanted = async () => void (signal.aborted || (await task()));
    if (!turn.failing) return answering(wanted);
    return new Promise((resolve, reject) => {
      void silent(async () => {
        await wanted().then(resolve, reject);
        await pause(rest, signal);
      });
    });
  };
}

/** Over at once where nobody is asked any more: what would not be asked needs no rest. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, ms).unref();
    if (signal.aborted) over();
    else signal.addEventListener("abort", over);
  });
