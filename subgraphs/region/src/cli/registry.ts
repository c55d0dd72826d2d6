import { join, resolve } from "node:path";
import { isRegionId } from "@guildhall/schema";
import type { Command } from "commander";
import { loadConfig } from "../config.ts";
import { openStore, type StorePlace } from "../records/open-store.ts";
import type { Store } from "../store/index.ts";
import { CommandError } from "./command-error.ts";

/** Options that every command on a registry has. */
export interface RegistryOptions {
  region: string;
  data: string;
}

/** Adds the option that says where this machine keeps what it keeps. */
export const inData = (command: Command): Command =>
  command.option("--data <folder>", "the data folder (GUILDHALL_DATA)", loadConfig().data);

/** Adds the options that say which registry. */
export const onRegistry = (command: Command): Command =>
  inData(command.requiredOption("--region <id>", "the region, such as san-sebastian"));

/** Where the registries of a data folder are, for the server and for all commands. */
export const placeIn = (data: string): StorePlace => ({
  data: join(resolve(data), "regions"),
  mongodb: loadConfig().mongodb,
});

/** Where the registry of one region is; its id is about to become a part of a file's name. */
export function placeOf({ region, data }: RegistryOptions): StorePlace {
  if (isRegionId(region)) return placeIn(data);
  throw new CommandError(`--region got ${region}, wanted an id such as san-sebastian.`);
}

/** The registry's store, as the server opens it; commands may run while it is served. */
export const openRegistry = async (options: RegistryOptions): Promise<Store> =>
  openStore(options.region, placeOf(options));
