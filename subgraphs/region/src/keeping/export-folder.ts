import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseRecordId } from "@guildhall/schema";
import type { Store } from "../store/index.ts";
import { recordText } from "./canonical.ts";
import { recordsOf } from "./content.ts";
import { writeWhole } from "./file.ts";
import type { Replayed } from "./replay.ts";

export interface ExportedFolder {
  written: number;
  unchanged: number;
  removed: number;
  /** Whether the folder has a `region.json`: who the region is stands there, not in its registry. */
  hasProfile: boolean;
}

/**
 * Brings a folder to what the registry holds: one file a record, those of withdrawn records gone.
 * Files that are of no record the registry ever had stay as they are.
 */
export async function exportFolder(
  store: Store,
  replayed: Replayed,
  folder: string,
): Promise<ExportedFolder> {
  await mkdir(folder, { recursive: true });
  const exported = { written: 0, unchanged: 0, removed: 0 };
  const kinds = new Set<string>();
  for await (const record of recordsOf(store, replayed)) {
    const { kind, file } = placeOf(record.id);
    if (!kinds.has(kind)) await mkdir(join(folder, kind), { recursive: true });
    kinds.add(kind);
    const text = recordText(record);
    if ((await textOf(join(folder, file))) === text) exported.unchanged++;
    else {
      await writeWhole(join(folder, file), [text]);
      exported.written++;
    }
  }
  const gone = [...replayed.known].filter((id) => !replayed.versions.has(id));
  const present = await filesIn(folder, new Set(gone.map((id) => placeOf(id).kind)));
  for (const { file } of gone.map(placeOf))
    if (present.has(file)) {
      await rm(join(folder, file));
      exported.removed++;
    }
  const hasProfile = (await textOf(join(folder, "region.json"))) !== null;
  return { ...exported, hasProfile };
}

/** No id leads out of the folder: its parts begin and end with a letter or a digit. */
function placeOf(id: string): { kind: string; file: string } {
  const path = parseRecordId(id);
  if (!path) throw new TypeError(`"${id}" is not a record's path.`);
  return { kind: path.kind, file: join(path.kind, `${path.own}.json`) };
}

async function filesIn(folder: string, kinds: ReadonlySet<string>): Promise<Set<string>> {
  const files = new Set<string>();
  for (const kind of kinds)
    for (const name of await readdir(join(folder, kind)).catch(() => []))
      files.add(join(kind, name));
  return files;
}

const textOf = (file: string): Promise<string | null> =>
  readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
