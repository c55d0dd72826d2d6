import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@guildhall/serving/process";
import { readJson, readRegistries } from "../registries.ts";
import type { Carried } from "./carried.ts";
import { figureLists, figuresCarried, readRows } from "./data-sets.ts";
import { recordLists, recordsCarried } from "./lists.ts";

export { inWords, isLost, tallyOf } from "./tell.ts";

export interface CarriedOptions {
  /** Folder of the collected lists. */
  lists: string;
  /** Folder of the registries that practices, adoptions, findings and measurements went into. */
  registries: string;
  /** Folder of what the partnerships share, whose data sets public figures went into. */
  shared: string;
}

/** What became of each list that the folder has. */
export async function carried(options: CarriedOptions): Promise<ReadonlyMap<string, Carried[]>> {
  const { lists, registries, shared } = options;
  const has = (list: string): boolean => existsSync(join(lists, list));
  const [records, figures] = [recordLists.filter(has), figureLists.filter(has)];
  if (records.length + figures.length === 0)
    throw new UserError(
      `--carried got ${lists}, wanted a folder with one of ${[...recordLists, ...figureLists].join(", ")}.`,
    );
  const result = new Map<string, Carried[]>();
  const read = async (list: string) => (await readJson(join(lists, list))) as never[];
  const kept = records.length > 0 ? await readRegistries(registries) : [];
  for (const list of records) result.set(list, recordsCarried(list, await read(list), kept));
  const rows = figures.length > 0 ? await readRows(shared) : [];
  for (const list of figures) result.set(list, figuresCarried(list, await read(list), rows));
  return result;
}
