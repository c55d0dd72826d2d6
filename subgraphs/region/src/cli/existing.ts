import { isFile } from "@guildhall/serving/process";
import { storeFile } from "../records/open-store.ts";
import type { Store } from "../store/index.ts";
import { CommandError } from "./command-error.ts";
import { openRegistry, placeOf, type RegistryOptions } from "./registry.ts";

/** The file of a registry that is kept in one; a database server has means of its own. */
export function embeddedFile(options: RegistryOptions): string {
  const { data, mongodb } = placeOf(options);
  if (!mongodb) return storeFile(options.region, data);
  throw new CommandError(
    "This is for registries in files; with MONGODB_URL set they are in a database. Use mongodump and mongorestore, or guildhall export.",
  );
}

/** The same, where there is such a file. */
export function existingFile(options: RegistryOptions): string {
  const file = embeddedFile(options);
  if (isFile(file)) return file;
  throw missing(options, `is no file ${file}`);
}

/** Opens a registry that is there: reading one by a wrong name must not make a new one. */
export async function withRegistry<Result>(
  options: RegistryOptions,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { mongodb } = placeOf(options);
  if (!mongodb) existingFile(options);
  const store = await openRegistry(options);
  try {
    if (mongodb && (await store.position()).number === 0)
      throw missing(options, "is nothing of it in the database");
    return await work(store);
  } finally {
    await store.close();
  }
}

const missing = ({ region }: RegistryOptions, why: string): CommandError =>
  new CommandError(
    `There is no registry of ${region} here: there ${why}. Check --region and --data.`,
  );
