import type { RegionProfile } from "@guildhall/schema";
import { today } from "../records/today.ts";
import type { Refusal } from "../records/refusal.ts";
import type { Store } from "../store/index.ts";
import { flagFolder } from "./flags.ts";
import { readFolder } from "./read.ts";
import { syncFolder, type Synced } from "./sync.ts";

export interface Taken {
  profile: RegionProfile;
  synced: Synced;
  refused: readonly Refusal[];
}

/** Reads a record folder and brings the store up to it. */
export async function takeFolder(folder: string, store: Store): Promise<Taken> {
  const { profile, records, refused } = await readFolder(folder);
  // A file that cannot be read is not a file that was removed: its record stays as it was.
  const ids = refused.map(({ origin }) => `${store.region}/${origin.file.replace(/\.json$/, "")}`);
  const kept = (await store.get([...new Set(ids)])).filter((record) => record !== null);
  const flagged = await flagFolder(records, {
    store,
    profile,
    kept: kept.map(({ id }) => id),
    today: today(profile.timeZone),
  });
  const synced = await syncFolder(store, [...flagged, ...kept]);
  return { profile, synced, refused };
}
