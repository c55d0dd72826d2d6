import { isSystemError, portOf, reasonOf } from "@guildhall/serving/process";
import type { Command } from "commander";
import { pino } from "pino";
import { loadConfig } from "../config.ts";
import { sayRefusal } from "../records/refusal.ts";
import { startRegion } from "../start.ts";
import { CommandError } from "./command-error.ts";
import { inData, placeIn } from "./registry.ts";

interface ServeOptions {
  data: string;
  port: number;
  host: string;
}

/** `guildhall serve`: a region's own server, as a partner runs it. */
export function addServeCommand(program: Command): void {
  const config = loadConfig();
  inData(program.command("serve"))
    .description("Serves one or several regions, each from its record folder and its registry.")
    .argument("<folder...>", "the regions' record folders: region.json, and <kind>/<name>.json")
    .option("--port <number>", "port; 0 takes a free one (PORT)", portOf, config.port)
    .option("--host <address>", "address to listen on (HOST)", config.host)
    .action((folders: string[], options: ServeOptions) => serve(folders, options));
}

async function serve(folders: string[], { data, port, host }: ServeOptions): Promise<void> {
  const log = pino({ level: loadConfig().logLevel }, pino.destination(2));
  const server = await startRegion({ folders, ...placeIn(data), port, host, log }).catch(
    (error: unknown) => {
      throw explained(error, `${host}:${port}`);
    },
  );
  for (const refusal of server.refused) log.warn(sayRefusal(refusal));
  for (const conflict of server.conflicts) log.warn(conflict);
  for (const { region, url } of server.endpoints) console.log(`${region}: ${url}`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void server.stop());
}

const LISTENING = new Set(["listen", "getaddrinfo"]);

/** Where nothing can listen, for an error that is about that: the system's own does not say it whole. */
function explained(error: unknown, address: string): unknown {
  if (!isSystemError(error) || !LISTENING.has(error.syscall ?? "")) return error;
  return new CommandError(
    `The server cannot listen at ${address}: ${reasonOf(error)}. Name another place with --port or --host.`,
    { cause: error },
  );
}
