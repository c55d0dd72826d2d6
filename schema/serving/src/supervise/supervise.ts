import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Logger } from "pino";
import { UserError } from "../process/index.ts";
import type { ChildMessage } from "./child.ts";
import { type Patience, pauseAfter } from "./pause.ts";

export interface SuperviseOptions<Task, Ready> {
  /** What the log calls it. */
  name: string;
  /** The module that it runs, which calls `runSupervised`. */
  script: URL;
  task: Task;
  /** What it is told when it is started again, such as to listen where it did before. */
  again: (task: Task, ready: Ready) => Task;
  log: Logger;
  patience?: Partial<Patience>;
}

/** A server in a process of its own, which is started again when it dies. */
export interface Supervised<Ready> {
  /** Of the process that runs now, or that ran last. */
  readonly pid: number;
  /** What it said when it was up for the first time. */
  readonly ready: Ready;
  /** Ends it for good; it may take the time that its requests under way need. */
  stop(): Promise<void>;
}

/** Starts a server and keeps it running. Throws where it cannot start at all. */
export async function supervise<Task, Ready>(
  options: SuperviseOptions<Task, Ready>,
): Promise<Supervised<Ready>> {
  const { name, log } = options;
  const ending = new AbortController();
  let task = options.task;
  let child = begin(options.script, task);
  const first = await childIsUp<Ready>(child);
  if ("failed" in first) {
    await endOf(child);
    throw new UserError(first.failed);
  }
  task = options.again(task, first.ready);

  const watching = (async () => {
    for (let deaths = 0; ;) {
      const begun = performance.now();
      const { code, signal } = await endOf(child);
      if (ending.signal.aborted) return;
      const next = pauseAfter(deaths, performance.now() - begun, options.patience);
      ({ deaths } = next);
      log.error({ server: name, process: child.pid, code, signal, pause: next.pause }, DIED);
      await pauseOrEnd(next.pause, ending.signal);
      if (ending.signal.aborted) return;
      child = begin(options.script, task);
      const up = await childIsUp<Ready>(child);
      if ("failed" in up) log.error({ server: name, reason: up.failed }, "it cannot be started");
      else log.warn({ server: name, process: child.pid }, "it is up again");
    }
  })();

  return {
    get pid() {
      return child.pid!;
    },
    ready: first.ready,
    async stop() {
      ending.abort();
      await stopChild(child);
      await watching;
    },
  };
}

const DIED = "a server died; it is started again after a pause";

/** A group of its own, so that Ctrl-C reaches the parent alone and everything stops in order. */
function begin(script: URL, task: unknown): ChildProcess {
  const child = fork(script, {
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // Development and tests run what is written; the child is of the same kind as its parent.
    ...(script.pathname.endsWith(".ts") && {
      execArgv: ["--import", "tsx", "--conditions=source"],
    }),
  });
  child.send({ task } as never);
  return child;
}

async function childIsUp<Ready>(
  child: ChildProcess,
): Promise<{ ready: Ready } | { failed: string }> {
  const said = once(child, "message").then(([message]) => message as ChildMessage<Ready>);
  const ended = endOf(child).then(({ code, signal }) => ({
    failed: `The process ended before it was up (${signal ?? `exit code ${code}`}).`,
  }));
  // The one that loses is never settled, or of no interest.
  return Promise.race([said, ended]);
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return { code: child.exitCode, signal: child.signalCode };
}

/** Longer than a server gives its requests under way. */
const GRACE = 35_000;

async function stopChild(child: ChildProcess): Promise<void> {
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE);
  child.kill("SIGTERM");
  await endOf(child);
  clearTimeout(timer);
}

const pauseOrEnd = (milliseconds: number, ending: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    ending.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
