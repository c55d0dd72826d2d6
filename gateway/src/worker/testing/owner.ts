import { openWorker } from "../worker.ts";
import type { Trial } from "./trial.worker.ts";

/** Run by itself: prints the process of its worker, and then waits for what never ends. */
const worker = openWorker<Trial>({
  module: new URL("./trial.worker.ts", import.meta.url),
  data: "lisbon",
  deadline: 600_000,
  memory: 64,
});
const { answer } = await worker.ask("pid");
const endless = worker.ask("forever");
console.log(answer);
await endless;
