import { Worker } from "node:worker_threads";

/** What a worker can do, by name. */
// oxlint-disable-next-line typescript/no-explicit-any -- a task takes whatever can be sent to it
export type Tasks = Record<string, (...given: any[]) => unknown>;

/** What it is told: first what it begins with, then one task after another. */
export type Asked = { begin: unknown } | { task: string; given: readonly unknown[] };

/** How it answers: what it was asked for, or what was thrown. */
export type Told = { answer: unknown } | { error: Error };

/** The worker's side: does what it is asked for, with what it began with. */
export function answerTasks<Data>(begin: (data: Data) => Tasks): void {
  let tasks: Tasks = {};
  const tell = (told: Told) => process.send?.(told);
  process.on("message", async (asked: Asked) => {
    try {
      if ("begin" in asked) tasks = begin(asked.begin as Data);
      tell({ answer: "task" in asked ? await tasks[asked.task]?.(...asked.given) : "ready" });
    } catch (error) {
      // Of an error only what every error has can be sent.
      tell({ error: new Error(error instanceof Error ? error.message : String(error)) });
    }
  });
  process.on("disconnect", () => process.exit());
  new Worker(ORPHANED, { eval: true, argv: [String(process.ppid)] }).unref();
}

/** Work without end does not see that whoever asked for it is gone. This does, beside it. */
const ORPHANED = `setInterval(() => {
  if (process.ppid !== Number(process.argv[2])) process.kill(process.pid, "SIGKILL");
}, 1000);`;
