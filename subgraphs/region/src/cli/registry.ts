import { join, resolve } from "node:path";
import { isRegionId } from "@guildhall/schema";
import { loadConfig } from "../config.ts";
import { openStore } from "../records/open-store.ts";
import type { Store } from "../store/index.ts";
import { CommandError } from "./command-error.ts";

/** Options that every command on a registry has. */
export interface RegistryOptions {
  region: string;
  data: string;
}

/** Where the registries of a data folder lie, and what is kept beside them. */
export const registriesIn = (data: string): string => join(resolve(data), "regions");

/** The registry's store, as the server opens it; commands may run while it is served. */
export function openRegistry({ region, data }: RegistryOptions): Promise<Store> {
  if (!isRegionId(region))
    throw new CommandError(`--region got ${region}, wanted an id such as san-sebastian.`);
  return openStore(region, { data: registriesIn(data), mongodb: loadConfig().mongodb });
}
