import { fork } from "node:child_process";
import { once } from "node:events";

type Reply<Answer> = { answer: Answer } | { failed: string };

/** A process of its own that does one task after another. */
export interface Child<Task, Answer> extends AsyncDisposable {
  pid: number;
  ask(task: Task): Promise<Answer>;
}

/** Starts a module that calls `answerTasks`; `node` are options for Node.js besides our own. */
export function startChild<Task, Answer>(
  module: URL,
  node: readonly string[] = [],
): Child<Task, Answer> {
  const child = fork(module, {
    execArgv: [...process.execArgv, ...node],
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  return {
    pid: child.pid!,
    async ask(task) {
      const replied = once(child, "message");
      child.send(task as object);
      const [reply] = (await Promise.race([
        replied,
        ended.then(([code, signal]) => [{ failed: `it ended (${code ?? signal})` }]),
      ])) as [Reply<Answer>];
      if ("failed" in reply)
        throw new Error(`${module.pathname.split("/").at(-1)}: ${reply.failed}`);
      return reply.answer;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The child's side: answers each task, and is gone when its parent is. */
export function answerTasks<Task, Answer>(work: (task: Task) => Promise<Answer>): void {
  process.on("message", (task: Task) => {
    work(task).then(
      (answer) => process.send?.({ answer }),
      (error: unknown) =>
        process.send?.({ failed: error instanceof Error ? (error.stack ?? "") : String(error) }),
    );
  });
  // An orderly exit, so that a profile that was asked for is written.
  for (const end of ["disconnect", "SIGTERM"]) process.once(end, () => process.exit(0));
}
