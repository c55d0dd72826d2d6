import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { StoredRecord } from "@guildhall/schema";
import { makeFolder, reasonOf, replaceFile } from "@guildhall/serving/process";
import type { Agreements } from "../folder/agreed.ts";
import { fileOf } from "../folder/read.ts";
import { isErased, repeats } from "../folder/standing.ts";
import { sameContent } from "../records/difference.ts";
import type { DraftRecord, Store } from "../store/index.ts";
import { recordText } from "./canonical.ts";
import { recordsOf } from "./content.ts";
import { KeepingError } from "./errors.ts";
import type { Replayed } from "./replay.ts";

export interface ExportedFolder {
  written: number;
  unchanged: number;
  removed: number;
  /** Files that somebody changed and that the registry has not taken in: they stay as they are. */
  edited: string[];
  /** Whether the folder has a `region.json`: who the region is stands there, not in its registry. */
  hasProfile: boolean;
}

export interface Exporting {
  store: Store;
  replayed: Replayed;
  folder: string;
  agreements: Agreements;
  /** Overwrite what somebody changed in the folder since. */
  force: boolean;
}

/**
 * Brings a folder to what the registry holds: one file a record, those of withdrawn records gone.
 * Files that are of no record the registry ever had stay as they are, and so do those with changes
 * that it has not taken in yet.
 */
export async function exportFolder(exporting: Exporting): Promise<ExportedFolder> {
  const { store, replayed, folder, agreements } = exporting;
  await makeFolder(folder);
  const exported: ExportedFolder = {
    written: 0,
    unchanged: 0,
    removed: 0,
    edited: [],
    hasProfile: (await textOf(join(folder, "region.json"))) !== null,
  };
  const agreed = await agreements.of(folder);
  const mayReplace = async (id: string, present: string): Promise<boolean> => {
    if (exporting.force) return true;
    const file = recordIn(present);
    const history = await store.history(id);
    if (file && repeats({ file, history, agreed: agreed.get(id) })) return true;
    exported.edited.push(join(folder, fileOf(id)));
    return false;
  };

  const bring = async (record: StoredRecord): Promise<void> => {
    const file = join(folder, fileOf(record.id));
    const [text, present] = [recordText(record), await textOf(file)];
    if (present !== text) {
      const same = present !== null && sameContent(recordIn(present) ?? {}, record);
      if (present !== null && !same && !(await mayReplace(record.id, present))) return;
      await makeFolder(dirname(file));
      await replaceFile(file, text);
    }
    exported[present === text ? "unchanged" : "written"]++;
    agreed.set(record.id, record.version);
  };

  // Each file waits for the disk, and many can wait at once.
  let under: Promise<void>[] = [];
  for await (const record of recordsOf(store, replayed)) {
    under.push(bring(record));
    if (under.length < AT_ONCE) continue;
    await Promise.all(under);
    under = [];
  }
  await Promise.all(under);
  for (const id of replayed.known) {
    if (replayed.versions.has(id)) continue;
    const file = join(folder, fileOf(id));
    const present = await textOf(file);
    if (present === null) continue;
    const history = await store.history(id);
    // What was erased goes, whatever the file says of it.
    if (!isErased(history) && !(await mayReplace(id, present))) continue;
    await rm(file);
    exported.removed++;
    // Both are without it now: a file that comes back is a new one.
    const gone = history.findLast(({ position }) => position.number <= replayed.position);
    if (gone) agreed.set(id, gone.position.number);
    else agreed.delete(id);
  }
  await agreements.keep(folder, agreed);
  return exported;
}

const AT_ONCE = 32;

const textOf = (file: string): Promise<string | null> =>
  readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new KeepingError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  });

/** A record's file as it lies there; null where somebody is in the middle of it. */
function recordIn(text: string): DraftRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as DraftRecord) : null;
  } catch {
    return null;
  }
}
