import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Place } from "./harness.ts";

const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));

/** tsx reads the tsconfig.json of its folder, and only the root's is about every workspace. */
const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

/** A process that runs the worker, with what it answers, line by line. */
export interface Worker extends AsyncDisposable {
  tell(task: string): void;
  /** The next answer; undefined once the process has ended. */
  answer(): Promise<unknown>;
  /** Ends it as a power cut would: at once, wherever it is. */
  kill(): Promise<void>;
}

export function startWorker(address: Place["address"]): Worker {
  const flags = ["--import", "tsx", "--conditions=source"];
  const child = spawn(process.execPath, [...flags, WORKER, JSON.stringify(address)], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // A task may be told to a process that is gone already.
  child.stdin.on("error", () => {});
  return {
    tell: (task) => void child.stdin.write(`${task}\n`),
    answer: async () => {
      const { value, done } = await lines.next();
      return done ? undefined : (JSON.parse(value) as unknown);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    [Symbol.asyncDispose]: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
