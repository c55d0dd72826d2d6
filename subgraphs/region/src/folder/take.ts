import type { RegionProfile } from "@guildhall/schema";
import type { Refusal } from "../records/refusal.ts";
import { today } from "../records/today.ts";
import type { Store } from "../store/index.ts";
import type { Agreements } from "./agreed.ts";
import { flagFolder } from "./flags.ts";
import { readRecords } from "./read.ts";
import { reflag } from "./reflag.ts";
import { syncFolder, type Synced } from "./sync.ts";

export interface Taking {
  folder: string;
  profile: RegionProfile;
  store: Store;
  agreements: Agreements;
}

export interface Taken {
  synced: Synced;
  /** Records that are as they were, and of which something else is to be said. */
  reflagged: number;
  refused: readonly Refusal[];
}

/** Reads a record folder and brings the registry up to it. */
export async function takeFolder({ folder, profile, store, agreements }: Taking): Promise<Taken> {
  const { records, refused } = await readRecords(folder, profile.id);
  const agreed = await agreements.of(folder);
  // A file that cannot be read is not a file that was removed: its record stays as it was.
  const unread = new Set(
    refused.map(({ origin }) => `${profile.id}/${origin.file.replace(/\.json$/, "")}`),
  );
  const present = new Set(records.map(({ id }) => id));
  const leaving = new Set([...agreed.keys()].filter((id) => !present.has(id) && !unread.has(id)));
  const flagged = await flagFolder(records, {
    store,
    profile,
    present,
    leaving,
    today: today(profile.timeZone),
  });
  const files = new Map(flagged.map((record) => [record.id, record]));
  const synced = await syncFolder({ store, files, leaving, agreed });
  const reflagged = await reflag(store, flagged);
  for (const [id, version] of reflagged) agreed.set(id, version);
  await agreements.keep(folder, agreed);
  return { synced, reflagged: reflagged.size, refused };
}
