import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { catalogueOptions, catalogueSettings } from "@guildhall/commons";
import { documentSettings } from "@guildhall/gateway";
import { type Limits, limitsSettings } from "@guildhall/serving/limits";
import {
  httpOptions,
  httpSettings,
  portOf,
  readEnvironment,
  serverSettings,
  storeSettings,
  UserError,
} from "@guildhall/serving/process";

export interface StartOptions {
  port: number;
  data: string;
  /** Folder of the regions' record folders. */
  records: string;
  regions: readonly string[];
  separate: boolean;
  /** Address that the gateway listens on. */
  host: string;
  /** How the gateway meets pages and programs of others. */
  http: ReturnType<typeof httpOptions>;
  /** What one request may ask, where it differs from the usual. */
  limits: Partial<Limits>;
  /** How commons keeps its copies of the registries. */
  catalogue: ReturnType<typeof catalogueOptions>;
  /** The only operations that the gateway answers. */
  documentsFile: string | undefined;
  /** Address of a MongoDB server that keeps the registries instead of files. */
  mongodb: string | undefined;
}

/** The founding regions' record folders, and the partnerships' own registry. */
const FOUNDING = fileURLToPath(new URL("../../../subgraphs/partners/", import.meta.url));
export const SHARED_REGISTRY = "commons";

/** The names of the record folders in a folder. */
export const recordFolders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "region.json")))
    .map(({ name }) => name)
    .toSorted();

export const HELP = `npm start -- [--port 4000] [--data FOLDER] [--regions kranj,lisbon] [--separate]

  --port      port of the gateway; 0 takes a free one            (4000)
  --data      folder of the stores; made where it is missing     (.guildhall)
  --regions   serve these regions only                           (all of them)
  --records   folder of the regions' record folders              (the founding regions)
  --separate  give each region a process of its own

MONGODB_URL keeps the registries in a MongoDB server; HOST is the address the gateway listens on;
GUILDHALL_DATA is the folder where --data names none; gateway/README.md has the settings of how the
gateway meets pages and programs of others, and of what one request may ask;
subgraphs/commons/README.md those of the copy that commons keeps of every registry.`;

/** What to start, or that the help was asked for. */
export function readOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): StartOptions | "help" {
  const { port, data, records, regions, separate, help } = parse(args);
  if (help) return "help";
  const { HOST, GUILDHALL_DATA } = serverSettings(4000);
  const environment = readEnvironment(
    {
      HOST,
      GUILDHALL_DATA,
      ...storeSettings,
      ...httpSettings,
      ...limitsSettings,
      ...catalogueSettings,
      ...documentSettings,
    },
    env,
  );
  const known = regionsIn(records);
  const wanted = regions ? regions.split(",").map((name) => name.trim()) : known;
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UserError(`--regions got ${unknown.join(", ")}, wanted some of ${known.join(", ")}.`);
  return {
    port: portOf(port),
    data: resolve(data ?? environment.GUILDHALL_DATA),
    records: resolve(records),
    regions: [...new Set(wanted)],
    separate,
    host: environment.HOST,
    http: httpOptions(environment),
    limits: environment.GUILDHALL_LIMITS,
    catalogue: catalogueOptions(environment),
    documentsFile: environment.GUILDHALL_DOCUMENTS,
    mongodb: environment.MONGODB_URL,
  };
}

function regionsIn(records: string): string[] {
  try {
    return recordFolders(records).filter((name) => name !== SHARED_REGISTRY);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`--records got ${records}, wanted a folder that can be read (${code}).`);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "4000" },
        data: { type: "string" },
        records: { type: "string", default: FOUNDING },
        regions: { type: "string" },
        separate: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message.split("\n")[0]}\n\n${HELP}`);
  }
}
