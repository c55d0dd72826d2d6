import { ENTRY_RECORDS, FOLDER } from "../records/append.ts";
import { sameContent } from "../records/difference.ts";
import { IntakeError } from "../records/errors.ts";
import type { Draft, DraftRecord, Store } from "../store/index.ts";
import type { Agreed } from "./agreed.ts";
import { conflictOf, type FolderConflict } from "./conflict.ts";
import { fileOf } from "./read.ts";
import { standing, type Sides, type Standing } from "./standing.ts";

export interface Synced {
  added: number;
  changed: number;
  withdrawn: number;
  /** Records of which the registry has something newer than their file. */
  behind: number;
  /** Records that changed in both places; neither was overwritten. */
  conflicts: readonly FolderConflict[];
  /** Ids of erased records that still have a file; it is not taken in. */
  erased: readonly string[];
}

export interface Syncing {
  store: Store;
  /** What the files say, with their flags; one that cannot be read at present is not among them. */
  files: ReadonlyMap<string, DraftRecord>;
  /** Ids whose file was removed. */
  leaving: ReadonlySet<string>;
  /** Brought up to date. */
  agreed: Agreed;
}

/**
 * Takes in what changed in a record folder. A file that changed since it last agreed with the
 * registry is a write, and one that went is a withdrawal. What an editor or an import wrote since
 * stays; where both changed it is named, and nothing is overwritten.
 */
export async function syncFolder(syncing: Syncing): Promise<Synced> {
  const { store, leaving } = syncing;
  const synced = {
    added: 0,
    changed: 0,
    withdrawn: 0,
    behind: 0,
    conflicts: [] as FolderConflict[],
    erased: [] as string[],
  };
  if ((await store.position()).number === 0) synced.added = await takeAll(syncing);
  for (const id of [...(await differing(syncing)), ...leaving]) {
    const { stands, sides, entry } = await settle(syncing, id);
    if (stands === "erased") synced.erased.push(id);
    else if (stands === "both") synced.conflicts.push(conflictOf(id, sides));
    else if (stands === "registry" && sides.file) synced.behind += 1;
    else if (entry !== null)
      synced[!sides.file ? "withdrawn" : sides.stored ? "changed" : "added"]++;
  }
  return synced;
}

/** A first start takes everything in at once, as entries of many records. */
async function takeAll({ store, files, agreed }: Syncing): Promise<number> {
  const records = [...files.values()];
  let head = 0;
  for (let at = 0; at < records.length; at += ENTRY_RECORDS) {
    const part = records.slice(at, at + ENTRY_RECORDS);
    const changes = part.map((record): Draft => ({ op: "put", record }));
    const appended = await store.append(head, { author: FOLDER, changes });
    // Somebody else writes too: the rest is taken in one by one.
    if (!appended.ok && !appended.refused) return at;
    if (!appended.ok) throw new IntakeError(appended.refused.message);
    head = appended.entry.number;
    for (const { id } of part) agreed.set(id, head);
  }
  return records.length;
}

/** Records whose file does not say what the registry does; of all others it is noted that they agree. */
async function differing({ store, files, agreed }: Syncing): Promise<string[]> {
  const ids = [...files.keys()];
  const stored = await store.get(ids);
  return ids.filter((id, at) => {
    const current = stored[at];
    if (!current || !sameContent(files.get(id)!, current)) return true;
    agreed.set(id, current.version);
    return false;
  });
}

interface Settled {
  stands: Standing;
  sides: Sides;
  /** Number of the entry that was written; null where nothing was. */
  entry: number | null;
}

/** Decides about one record on what is there, and writes at that very head or looks anew. */
async function settle({ store, files, agreed }: Syncing, id: string): Promise<Settled> {
  const file = files.get(id) ?? null;
  for (;;) {
    const { number: head } = await store.position();
    const [stored] = await store.get([id]);
    const sides = {
      file,
      stored: stored ?? null,
      history: await store.history(id),
      agreed: agreed.get(id),
    };
    const stands = standing(sides);
    if (stands !== "file") {
      // That both are without it is agreed too: a file that comes back is then a new one.
      const last = sides.history.at(-1)?.position.number;
      if (stands === "same" && last !== undefined) agreed.set(id, stored?.version ?? last);
      else if (!sides.history.some(({ position }) => position.number === sides.agreed))
        agreed.delete(id);
      return { stands, sides, entry: null };
    }
    const change: Draft = file
      ? { op: "put", record: file }
      : { op: "delete", id, reason: "Its file was removed." };
    const appended = await store.append(head, { author: FOLDER, changes: [change] });
    if (!appended.ok && appended.refused)
      throw new IntakeError(`${fileOf(id)}: ${appended.refused.message}`);
    if (!appended.ok) continue;
    const { number } = appended.entry;
    agreed.set(id, number);
    return { stands, sides, entry: number };
  }
}
