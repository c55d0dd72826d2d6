import { type ChildProcess, fork } from "node:child_process";
import type { Outcome, Trial } from "./trial.child.ts";

/** A process that runs one trial after another. */
export interface Slot {
  /** Null where the tests took the process down or did not end in time; the next has a new one. */
  run(trial: Trial, patience?: number): Promise<Outcome | null>;
  end(): void;
}

export function openSlot(): Slot {
  let child = start();
  return {
    async run(trial, patience) {
      const outcome = await ask(child, trial, patience);
      if (!outcome) {
        end(child);
        child = start();
      }
      return outcome;
    },
    end: () => end(child),
  };
}

const start = (): ChildProcess =>
  fork(new URL("./trial.child.ts", import.meta.url), {
    // A group of its own, so that all that the tests started ends with it, also what never would.
    detached: true,
    // As in CI, so that no test writes a snapshot of what a mutant makes.
    env: { ...process.env, NODE_ENV: "test", CI: "true" },
  });

const ask = (child: ChildProcess, trial: Trial, patience = Infinity): Promise<Outcome | null> =>
  new Promise((resolve) => {
    const settle = (outcome: Outcome | null) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(outcome);
    };
    // setTimeout takes no more than 32 bits.
    const timer = setTimeout(settle, Math.min(patience, 2 ** 31 - 1), null);
    child.once("message", (outcome) => settle(outcome as Outcome));
    child.once("exit", () => settle(null));
    child.send(trial);
  });

function end({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
