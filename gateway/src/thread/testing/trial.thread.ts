import { workerData } from "node:worker_threads";
import { answerTasks } from "../answer.ts";

if (workerData === "atlantis") throw new Error("there is no atlantis");

let counted = 0;

/** What may go well and wrong in a thread. */
const trial = {
  greet: (word: string) => `${word} ${workerData as string}`,
  count: () => ++counted,
  forever() {
    for (;;);
  },
  hoard() {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 1_000 }, (_, at) => at));
  },
  fail(message: string) {
    throw new TypeError(message);
  },
  unsendable: () => () => undefined,
  leave: () => process.exit(7),
};

export type Trial = typeof trial;
answerTasks(trial);
