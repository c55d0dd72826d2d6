import { type ChildProcess, fork } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { Asked, Told } from "./answer.ts";

/** Why a worker has no answer: it was ended for taking too long, for memory, or with its owner. */
export type Ended = "LATE" | "MEMORY" | "STOPPED";
export type Outcome =
  | { answer: unknown; error?: undefined; ended?: undefined }
  | { error: Error; ended?: undefined }
  | { ended: Ended; error?: undefined };

/** One process that runs. */
export interface Running {
  /** Settled when it can be asked, or cannot begin. */
  ready: Promise<Outcome>;
  /** One task at a time. */
  ask(asked: Asked): Promise<Outcome>;
  /** It ends or has ended: nothing more is to be asked of it. */
  readonly over: boolean;
  /** Settled when it is gone. */
  end(why: Ended): Promise<void>;
}

export interface LaunchOptions {
  /** A module that calls `answerTasks`. */
  module: URL;
  /** What it begins with. */
  data?: unknown;
  /** MiB that it may hold. */
  memory: number;
}

/**
 * A process and not a thread: where a thread outgrows its heap by more than a little at once, Node
 * ends the whole process that it is in.
 */
export function launch({ module, data, memory }: LaunchOptions): Running {
  const child = start(module, memory);
  let over: Outcome | undefined;
  let why: Ended | undefined;
  let words = "";
  let waiting: ((outcome: Outcome) => void) | undefined;

  const settle = (outcome: Outcome) => {
    hold(child, false);
    waiting?.(outcome);
    waiting = undefined;
  };
  const ask = (asked: Asked) =>
    new Promise<Outcome>((resolve) => {
      if (over) return resolve(over);
      hold(child, true);
      waiting = resolve;
      // One that cannot be reached any more ends, and that is told.
      child.send(asked, () => {});
    });
  const gone = new Promise<void>((resolve) => {
    const finish = (outcome: Outcome) => {
      over ??= why ? { ended: why } : outcome;
      settle(over);
      resolve();
    };
    child.on("error", (error) => finish({ error }));
    child.on("close", (code, signal) =>
      finish(
        code === ABORTED || signal === "SIGABRT"
          ? { ended: "MEMORY" }
          : { error: new Error(`A worker ended by itself (${code ?? signal}). ${words}`.trim()) },
      ),
    );
  });
  child.on("message", (told: Told) => settle(told));
  child.stderr?.on("data", (chunk) => (words = `${words}${chunk}`.slice(-2_000)));

  return {
    ready: ask({ begin: data }),
    ask,
    get over() {
      return over !== undefined || why !== undefined;
    },
    end(reason) {
      why ??= reason;
      child.kill("SIGKILL");
      return gone;
    },
  };
}

/** How a shell tells SIGABRT, with which V8 ends where the heap does not suffice. */
const ABORTED = 134;

/** Reads TypeScript in development, also where this process was not started to do so. */
const TYPESCRIPT = new URL("./typescript.mjs", import.meta.url);

function start(module: URL, memory: number): ChildProcess {
  const path = fileURLToPath(module);
  const [file, given] = path.endsWith(".ts") ? [TYPESCRIPT, [module.href]] : [path, []];
  return fork(file, given, {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: "advanced",
    // A group of its own: Ctrl-C reaches whoever asks, who ends it in order.
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** Whether this process goes on for the worker's sake: only while something is asked of it. */
function hold(child: ChildProcess, held: boolean): void {
  const does = held ? "ref" : "unref";
  child[does]();
  child.channel?.[does]();
  (child.stderr as Socket | null)?.[does]();
}
