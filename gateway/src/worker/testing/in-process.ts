import type { Tasks } from "../answer.ts";
import type { Worker } from "../worker.ts";

/**
 * A worker without a process and without bounds, for tests of something else: to start a process
 * takes longer than most of them.
 */
export const inProcess =
  <Data, T extends Tasks>(begin: (data: Data) => T) =>
  (data: Data): Worker<T> => {
    let tasks: T | undefined;
    let stopped = false;
    const begun = (): T => (tasks ??= begin(data));
    return {
      async ask(task, ...given) {
        if (stopped) return { failure: "STOPPED" };
        const answer = await begun()[task]?.(...given);
        // A copy, as what comes from another process.
        return { answer: structuredClone(answer) as Awaited<ReturnType<T[typeof task]>> };
      },
      ready: async () => void begun(),
      retire() {},
      async stop() {
        stopped = true;
      },
    };
  };
