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
    .option("--port <number>", "port; 0 takes a free one (PORT)", Number, config.port)
    .option("--host <address>", "address to listen on (HOST)", config.host)
    .action((folders: string[], options: ServeOptions) => serve(folders, options));
}

async function serve(folders: string[], { data, port, host }: ServeOptions): Promise<void> {
  const log = pino({ level: loadConfig().logLevel }, pino.destination(2));
  const server = await startRegion({ folders, ...placeIn(data), port, host, log }).catch(
    (error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE")
        throw new CommandError(
          `Port ${port} is taken. Stop what listens there, or name another with --port.`,
        );
      throw error;
    },
  );
  for (const refusal of server.refused) log.warn(sayRefusal(refusal));
  for (const conflict of server.conflicts) log.warn(conflict);
  for (const { region, url } of server.endpoints) console.log(`${region}: ${url}`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void server.stop();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
