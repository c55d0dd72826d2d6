import { UserError } from "../../process/index.ts";
import { runSupervised } from "../index.ts";

interface Task {
  /** How often it has been started, as far as it was told. */
  starts: number;
  /** Fail from this start on. */
  failsFrom?: number;
}

/** A server that does nothing but be there. */
runSupervised<Task, { starts: number }>(async ({ starts, failsFrom = Infinity }) => {
  if (starts >= failsFrom) throw new UserError("there is no room");
  const alive = setInterval(() => undefined, 1_000);
  return { ready: { starts }, stop: async () => clearInterval(alive) };
});
