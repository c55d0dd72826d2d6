import { portOf } from "@guildhall/serving/process";
import { supervise } from "@guildhall/serving/supervise";
import type { Command } from "commander";
import { pino } from "pino";
import { loadConfig } from "../config.ts";
import { inData, placeIn } from "./registry.ts";
import type { ServeReady, ServeTask } from "./serve-child.ts";

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
  const { logLevel, http, limits } = loadConfig();
  const server = await supervise<ServeTask, ServeReady>({
    name: "the server",
    script: new URL(`./serve-child${import.meta.url.slice(-3)}`, import.meta.url),
    task: { folders, ...placeIn(data), port, host, http, limits },
    again: (task, ready) => ({ ...task, port: ready.port }),
    log: pino({ level: logLevel }, pino.destination(2)),
  });
  for (const { region, url } of server.ready.endpoints) console.log(`${region}: ${url}`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void server.stop());
}
