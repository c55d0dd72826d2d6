import { kinds } from "@guildhall/schema";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Agreements } from "../folder/agreed.ts";
import { fileOf } from "../folder/read.ts";
import { asWritten } from "../records/difference.ts";
import { eachRecord } from "../records/each-record.ts";
import { storeFile, type StorePlace } from "../records/open-store.ts";
import { StoreError, type Store } from "../store/index.ts";

/** What may still hold an erased record, a sentence each: an erasure reaches its registry alone. */
export async function remainsOf(store: Store, id: string, place: StorePlace): Promise<string[]> {
  return [
    ...(await unfinished(store)),
    ...(await filesOf(store.region, id, place.data)),
    ...(place.mongodb ? [DATABASE] : await setAside(storeFile(store.region, place.data))),
    ...(await referring(store, id)),
    ID,
    COPIES,
  ];
}

async function unfinished(store: Store): Promise<string[]> {
  try {
    await store.finishErasures();
    return [];
  } catch (error) {
    if (error instanceof StoreError && error.code === "STORE_ERASURE_UNFINISHED")
      return [error.message];
    throw error;
  }
}

const ID =
  "Its id stays, in the log and in the feed: copies are told by it what to drop, and it is never used again. Where it is made of a person's name, that much stays.";

const COPIES =
  "Backups, exports, the tables and pages that it was taken in from, the history of a folder under git, " +
  "and what others have copied are not reached: remove it there yourself.";

const DATABASE =
  "The database may keep it in its journal, its oplog and freed pages until they are used again, and in its own backups.";

/** Record folders that were served or exported to, as far as they are on this machine. */
async function filesOf(region: string, id: string, data: string): Promise<string[]> {
  const files = (await new Agreements(data, region).folders()).map((one) => join(one, fileOf(id)));
  return files
    .filter((file) => existsSync(file))
    .map((file) => `${file} still holds it. It is not taken in again; remove it.`);
}

/** What `restore` put aside. */
async function setAside(file: string): Promise<string[]> {
  const names = await readdir(dirname(file)).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${basename(file)}.`))
    .map((name) => `${join(dirname(file), name)} is a registry of before and may hold it.`);
}

const SHOWN = 20;

async function referring(store: Store, id: string): Promise<string[]> {
  const mention = JSON.stringify(id);
  const ids: string[] = [];
  for (const { kind } of kinds())
    for await (const record of eachRecord(store, kind))
      if (JSON.stringify(asWritten(record)).includes(mention)) ids.push(record.id);
  if (ids.length === 0) return [];
  const named = ids.slice(0, SHOWN).join(", ") + (ids.length > SHOWN ? " and others" : "");
  return [`These records refer to it; see whether their own words tell of it: ${named}.`];
}
