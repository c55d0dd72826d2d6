import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { isRegionId } from "@guildhall/schema";
import type { Command } from "commander";
import { loadConfig } from "../config.ts";
import type { Store } from "../store/index.ts";
import { CommandError } from "./command-error.ts";
import { openRegistry, type RegistryOptions } from "./registry.ts";

/** The options that say which registry; every command on one has them. */
export const onRegistry = (command: Command): Command =>
  command
    .requiredOption("--region <id>", "the region, such as san-sebastian")
    .option("--data <folder>", "the data folder (GUILDHALL_DATA)", loadConfig().data);

/** Where the embedded store keeps a region's registry. */
export function fileOfRegistry({ region, data }: RegistryOptions): string {
  if (!isRegionId(region))
    throw new CommandError(`--region got ${region}, wanted an id such as san-sebastian.`);
  return join(resolve(data), "regions", `${region}.sqlite`);
}

/** The same where there is such a file; a database server has means of its own. */
export function embeddedFile(options: RegistryOptions): string {
  const file = fileOfRegistry(options);
  if (!loadConfig().mongodb) return file;
  throw new CommandError(
    "This is for registries in files; with MONGODB_URL set they are in a database. Use mongodump and mongorestore, or guildhall export.",
  );
}

/** Opens a registry that is there: reading one by a wrong name must not make a new one. */
export async function withRegistry<Result>(
  options: RegistryOptions,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const file = fileOfRegistry(options);
  const { mongodb } = loadConfig();
  if (!mongodb && !existsSync(file)) throw missing(options.region, `is no file ${file}`);
  const store = await openRegistry(options);
  try {
    if (mongodb && (await store.position()).number === 0)
      throw missing(options.region, "is nothing of it in the database");
    return await work(store);
  } finally {
    await store.close();
  }
}

const missing = (region: string, why: string): CommandError =>
  new CommandError(
    `There is no registry of ${region} here: there ${why}. Check --region and --data.`,
  );
