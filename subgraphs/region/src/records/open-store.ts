import { join } from "node:path";
import { keysOf, keysVersion, orderKeys } from "@guildhall/schema";
import { makeFolder } from "@guildhall/serving/process";
import { openMongoStore, openSqliteStore, type KeyRule, type Store } from "../store/index.ts";

export interface StorePlace {
  /** Folder of the embedded stores, one file a region. */
  data: string;
  /** Address of a MongoDB server that keeps the registries instead. */
  mongodb?: string | undefined;
}

export const keyRule = (): KeyRule => ({ version: keysVersion(), of: keysOf, orders: orderKeys() });

/** The file of a region's registry in a folder of embedded stores. */
export const storeFile = (region: string, folder: string): string =>
  join(folder, `${region}.sqlite`);

/** Opens a region's registry where this server keeps it; an embedded one is made if it is missing. */
export async function openStore(region: string, { data, mongodb }: StorePlace): Promise<Store> {
  const options = { region, keys: keyRule() };
  if (mongodb) return openMongoStore({ ...options, url: mongodb });
  await makeFolder(data);
  return openSqliteStore({ ...options, file: storeFile(region, data) });
}
