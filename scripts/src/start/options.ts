import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "./user-error.ts";

export interface StartOptions {
  port: number;
  data: string;
  regions: readonly string[];
  separate: boolean;
}

/** The founding regions' record folders, and the partnerships' own registry. */
export const PARTNERS = fileURLToPath(new URL("../../../subgraphs/partners/", import.meta.url));
export const SHARED_REGISTRY = "commons";

export const foundingRegions = (): string[] =>
  readdirSync(PARTNERS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(PARTNERS, entry.name, "region.json")))
    .map(({ name }) => name)
    .filter((name) => name !== SHARED_REGISTRY)
    .toSorted();

const HELP = `npm start -- [--port 4000] [--data FOLDER] [--regions kranj,lisbon] [--separate]

  --port      port of the gateway; 0 takes a free one            (4000)
  --data      folder of the stores; made where it is missing     (.guildhall)
  --regions   serve these of the founding regions only           (all of them)
  --separate  give each region a process of its own`;

export function readOptions(args: readonly string[]): StartOptions {
  const { port, data, regions, separate, help } = parse(args);
  if (help) throw new UserError(HELP, 0);
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new UserError(`--port got ${port}, wanted a number from 0 to 65535.`);
  const known = foundingRegions();
  const wanted = regions ? regions.split(",").map((name) => name.trim()) : known;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UserError(`--regions got ${unknown.join(", ")}, wanted some of ${known.join(", ")}.`);
  return { port: number, data: resolve(data), regions: [...new Set(wanted)], separate };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "4000" },
        data: { type: "string", default: ".guildhall" },
        regions: { type: "string" },
        separate: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message.split("\n")[0]}\n\n${HELP}`);
  }
}
