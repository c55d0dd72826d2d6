import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { kindNamed, type RegionProfile, underNewNames, type Kind } from "@guildhall/schema";
import { PROFILE } from "@guildhall/schema/rules";
import { UserError } from "@guildhall/serving/process";

/** The founding regions' own registries. */
export const FOUNDING = fileURLToPath(new URL("../../../subgraphs/partners", import.meta.url));

export interface RegistryRecord {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A region's folder: its profile, and its records under the names of now. */
export interface Registry {
  region: string;
  profile: RegionProfile;
  records: readonly { kind: Kind; record: RegistryRecord }[];
}

/** Every registry of a folder, or the one that the folder is. */
export async function readRegistries(folder: string): Promise<Registry[]> {
  const own = existsSync(join(folder, PROFILE));
  const folders = own ? [resolve(folder)] : await registryFolders(folder);
  if (folders.length === 0)
    throw new UserError(`Got ${folder}, wanted a folder with a ${PROFILE}, or a folder of those.`);
  return Promise.all(folders.map(readRegistry));
}

async function registryFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, PROFILE)))
    .map(({ name }) => join(folder, name))
    .toSorted();
}

async function readRegistry(folder: string): Promise<Registry> {
  const paths = await readdir(folder, { recursive: true });
  const records = await Promise.all(
    paths
      .filter((path) => path.endsWith(".json") && path !== PROFILE)
      .toSorted()
      .map((path) => readRecord(folder, path)),
  );
  return {
    region: basename(folder),
    profile: (await readJson(join(folder, PROFILE))) as RegionProfile,
    records: records.filter((record) => record !== null),
  };
}

/** What lies in a folder that is no kind is for the check of the data to tell. */
async function readRecord(folder: string, path: string) {
  const kind = kindNamed(path.split(sep)[0] ?? "");
  if (!kind) return null;
  const content = (await readJson(join(folder, path))) as RegistryRecord;
  return { kind, record: underNewNames(kind.type, content) };
}

/** What a file holds, or which file is no JSON. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`Got ${path}, wanted a file that can be read (${error.code}).`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UserError(`${path} is no JSON: ${(error as Error).message}`);
  }
}
