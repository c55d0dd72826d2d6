import { Worker } from "node:worker_threads";
import type { Asked, Told } from "./answer.ts";

/** Why a thread has no answer: it was ended for taking too long, for memory, or with its owner. */
export type Ended = "LATE" | "MEMORY" | "STOPPED";
export type Outcome =
  | { answer: unknown; error?: undefined; ended?: undefined }
  | { error: Error; ended?: undefined }
  | { ended: Ended; error?: undefined };

/** One thread that runs. */
export interface Running {
  /** Settled when it can be asked, or cannot begin. */
  ready: Promise<Outcome>;
  /** One task at a time. */
  ask(asked: Asked): Promise<Outcome>;
  readonly over: boolean;
  end(why: Ended): Promise<void>;
}

export interface LaunchOptions {
  /** A module that calls `answerTasks`. */
  module: URL;
  /** What it begins with: its `workerData`. */
  data?: unknown;
  /** MiB that it may hold. */
  memory: number;
}

export function launch({ module, data, memory }: LaunchOptions): Running {
  const options = {
    workerData: data,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  };
  const worker = module.pathname.endsWith(".ts")
    ? new Worker(new URL("./typescript.mjs", import.meta.url), { ...options, argv: [module.href] })
    : new Worker(module, options);
  let over: Outcome | undefined;
  let why: Ended | undefined;
  let waiting: ((outcome: Outcome) => void) | undefined;

  // Nothing but what it is asked for holds the process.
  const settle = (outcome: Outcome) => {
    worker.unref();
    waiting?.(outcome);
    waiting = undefined;
  };
  const outcome = () =>
    new Promise<Outcome>((resolve) => {
      if (over) return resolve(over);
      worker.ref();
      waiting = resolve;
    });

  worker.on("message", (told: Told) => settle(told));
  worker.on("error", (error: NodeJS.ErrnoException) => {
    over ??= error.code === "ERR_WORKER_OUT_OF_MEMORY" ? { ended: "MEMORY" } : { error };
  });
  worker.on("exit", (code) => {
    over ??= why ? { ended: why } : { error: new Error(`A thread ended by itself (${code}).`) };
    settle(over);
  });

  return {
    ready: outcome(),
    ask(asked) {
      const told = outcome();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      if (!over) worker.postMessage(asked);
      return told;
    },
    get over() {
      return over !== undefined || why !== undefined;
    },
    async end(reason) {
      why ??= reason;
      await worker.terminate();
    },
  };
}
