import { parentPort } from "node:worker_threads";

/** What a thread can do, by name. */
// oxlint-disable-next-line typescript/no-explicit-any -- a task takes whatever can be sent to it
export type Tasks = Record<string, (...given: any[]) => unknown>;

export interface Asked {
  task: string;
  given: readonly unknown[];
}

/** How a thread answers: what it was asked for, or what it threw. */
export type Told = { answer: unknown } | { error: Error };

/** The thread's side: says that it is ready, then does one task after another. */
export function answerTasks(tasks: Tasks): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const tell = (told: Told): void => parentPort?.postMessage(told);
  parentPort?.on("message", async ({ task, given }: Asked) => {
    try {
      tell({ answer: await tasks[task]?.(...given) });
    } catch (error) {
      // Of an error only what every error has can be sent.
      tell({ error: error instanceof Error ? new Error(error.message) : new Error(String(error)) });
    }
  });
  tell({ answer: "ready" });
}
