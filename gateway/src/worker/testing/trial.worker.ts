import { answerTasks } from "../answer.ts";

/** What may go well and wrong in a worker. */
function trial(region: string) {
  if (region === "atlantis") throw new Error("there is no atlantis");
  let counted = 0;
  return {
    greet: (word: string) => `${word} ${region}`,
    count: () => ++counted,
    pid: () => process.pid,
    forever() {
      for (;;);
    },
    hoard() {
      const kept: number[][] = [];
      for (;;) kept.push(Array.from({ length: 1_000 }, (_, at) => at));
    },
    /** More at once than a heap can be outgrown by. */
    gulp: () => Array.from({ length: 100_000_000 }, (_, at) => ({ at })).length,
    fail(message: string) {
      throw new TypeError(message);
    },
    unsendable: () => () => undefined,
    leave: () => process.exit(7),
  };
}

export type Trial = ReturnType<typeof trial>;
answerTasks(trial);
