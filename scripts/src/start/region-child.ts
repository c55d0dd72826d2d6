import { sayRefusal, startRegion } from "@guildhall/region";
import type { Limits } from "@guildhall/serving/limits";
import { runSupervised } from "@guildhall/serving/supervise";
import { pino } from "pino";

export interface RegionTask {
  folders: readonly string[];
  data: string;
  mongodb: string | undefined;
  limits?: Partial<Limits>;
  /** Where it listened before, if it did. */
  port?: number;
}

export interface RegionReady {
  url: string;
  endpoints: readonly { region: string; url: string }[];
  refused: readonly string[];
}

/** Runs in a process of its own: serves the regions it is told to. */
runSupervised<RegionTask, RegionReady>(async (task) => {
  const log = pino({ level: "warn" }, pino.destination(2));
  const server = await startRegion({ ...task, log });
  for (const conflict of server.conflicts) log.warn(conflict);
  const { endpoints, refused, url, stop } = server;
  return {
    ready: { url, endpoints, refused: refused.map(sayRefusal) },
    stop,
  };
});
