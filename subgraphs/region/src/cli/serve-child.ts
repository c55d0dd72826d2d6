import type { OpenOptions } from "@guildhall/serving/http";
import type { Limits } from "@guildhall/serving/limits";
import { isSystemError, portOf, reasonOf, UserError } from "@guildhall/serving/process";
import { runSupervised } from "@guildhall/serving/supervise";
import { pino } from "pino";
import { loadConfig } from "../config.ts";
import { sayRefusal } from "../records/refusal.ts";
import type { StorePlace } from "../records/open-store.ts";
import { startRegion } from "../start.ts";
import { sayError } from "./say-error.ts";

export interface ServeTask extends StorePlace {
  folders: readonly string[];
  port: number;
  host: string;
  http: OpenOptions;
  limits: Partial<Limits>;
}

export interface ServeReady {
  port: number;
  endpoints: readonly { region: string; url: string }[];
}

/** The server of `guildhall serve`, in a process of its own that is started again when it dies. */
runSupervised<ServeTask, ServeReady>(async (task) => {
  const log = pino({ level: loadConfig().logLevel }, pino.destination(2));
  const server = await startRegion({ ...task, log }).catch((error: unknown) => {
    throw explained(error, `${task.host}:${task.port}`);
  });
  const { refused, conflicts, endpoints, url, stop } = server;
  for (const refusal of refused) log.warn(sayRefusal(refusal));
  for (const conflict of conflicts) log.warn(conflict);
  return { ready: { port: portOf(new URL(url).port), endpoints }, stop };
});

const LISTENING = new Set(["listen", "getaddrinfo"]);

/** Where nothing can listen, the system's own error does not say it whole. */
function explained(error: unknown, address: string): unknown {
  const said =
    isSystemError(error) && LISTENING.has(error.syscall ?? "")
      ? `The server cannot listen at ${address}: ${reasonOf(error)}. Name another place with --port or --host.`
      : sayError(error);
  return typeof said === "string" ? new UserError(said, { cause: error }) : said;
}
