import { type CommonsOptions, startCommons } from "@guildhall/commons";
import type { Limits } from "@guildhall/serving/limits";
import { runSupervised } from "@guildhall/serving/supervise";
import { pino } from "pino";

type Kept = Pick<CommonsOptions, "harvest" | "operatorToken" | "snapshots" | "publicUrl">;

export interface CommonsTask extends Kept {
  profiles: string;
  partners: string;
  data: string;
  limits?: Partial<Limits>;
  /** Where it listened before, if it did. */
  port?: number;
}

/** Runs in a process of its own: serves what the partnerships share. */
runSupervised<CommonsTask, { url: string }>(async (task) => {
  const log = pino({ level: "warn" }, pino.destination(2));
  const { url, stop } = await startCommons({ ...task, log });
  return { ready: { url }, stop };
});
