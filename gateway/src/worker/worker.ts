import type { Tasks } from "./answer.ts";
import { type Ended, launch, type LaunchOptions, type Outcome, type Running } from "./launch.ts";

export interface WorkerOptions extends LaunchOptions {
  /** Milliseconds that one task may take. */
  deadline: number;
  /** Tasks that may wait for their turn; more are not taken. @default any number */
  waiting?: number;
}

export type Unanswered = Ended | "BUSY";
export type Reply<Answer> =
  | { answer: Answer; failure?: undefined }
  | { answer?: undefined; failure: Unanswered };

/**
 * A process of its own for work that may take more time or memory than it should. It does one task
 * after another; one that outgrows its bounds takes the process along, and a new one goes on.
 */
export interface Worker<T extends Tasks> {
  /** Asks for a task. Rejected with what the task threw. */
  ask<Task extends keyof T & string>(
    task: Task,
    ...given: Parameters<T[Task]>
  ): Promise<Reply<Awaited<ReturnType<T[Task]>>>>;
  /** Settled when it can work; rejected where it cannot begin. */
  ready(): Promise<void>;
  /** Ends it as soon as nothing is left to do, until somebody asks again. */
  retire(): void;
  /** Ends it now, with whatever waits. */
  stop(): Promise<void>;
}

interface Job {
  task: string;
  given: readonly unknown[];
  settle: (outcome: Outcome | { busy: true }) => void;
}

/** To load what a worker works with may take this long, in milliseconds. */
const START = 30_000;

export function openWorker<T extends Tasks>(options: WorkerOptions): Worker<T> {
  const { deadline, waiting = Infinity } = options;
  const queue: Job[] = [];
  let running: Running | undefined;
  let busy = false;
  let retired = false;
  let stopped = false;

  const begin = (): Running => {
    if (!running || running.over) running = launch(options);
    return running;
  };
  const within = async (one: Running, limit: number, outcome: Promise<Outcome>) => {
    const timer = setTimeout(() => void one.end("LATE"), limit);
    try {
      return await outcome;
    } finally {
      clearTimeout(timer);
    }
  };
  const start = (one: Running) => within(one, START, one.ready);

  const perform = async ({ task, given }: Job): Promise<Outcome> => {
    const one = begin();
    const started = await start(one);
    if (started.error || started.ended) return started;
    const outcome = await within(one, deadline, one.ask({ task, given }));
    if (one.over && !stopped) begin();
    return outcome;
  };

  const work = async () => {
    if (busy) return;
    busy = true;
    for (let job = queue.shift(); job; job = queue.shift())
      job.settle(stopped ? { ended: "STOPPED" } : await perform(job));
    busy = false;
    if (retired) void running?.end("STOPPED");
  };

  return {
    async ask(task, ...given) {
      const outcome = await new Promise<Parameters<Job["settle"]>[0]>((settle) => {
        if (busy && queue.length >= waiting) return settle({ busy: true });
        queue.push({ task, given, settle });
        void work();
      });
      if ("busy" in outcome) return { failure: "BUSY" };
      if (outcome.error) throw outcome.error;
      if (outcome.ended) return { failure: outcome.ended };
      return { answer: outcome.answer as Awaited<ReturnType<T[typeof task]>> };
    },
    async ready() {
      const { error, ended } = await start(begin());
      if (error) throw error;
      if (ended) throw new Error(`A worker could not begin (${ended}).`);
    },
    retire() {
      retired = true;
      if (!busy) void running?.end("STOPPED");
    },
    async stop() {
      stopped = true;
      await running?.end("STOPPED");
    },
  };
}
