import type { Logger } from "pino";
import { Agreements } from "../folder/agreed.ts";
import { sayConflict } from "../folder/conflict.ts";
import { followFolder, tell, troubles, type Following } from "../folder/follow.ts";
import { readProfile } from "../folder/read.ts";
import { takeFolder } from "../folder/take.ts";
import type { Hosted } from "../records/hosted.ts";
import { openStore, type StorePlace } from "../records/open-store.ts";
import type { Refusal } from "../records/refusal.ts";

export interface HostOptions {
  /** The region's record folder: `region.json`, and `<kind>/<own id>.json`. */
  folder: string;
  place: StorePlace;
  /** Take in files that change while the region is served. */
  follow: boolean;
  log: Logger;
}

export interface Host extends Hosted {
  refused: readonly Refusal[];
  /** Records that changed in the folder and in the registry, a line each; nothing was overwritten. */
  conflicts: readonly string[];
  stop(): Promise<void>;
}

/** Opens one region's store and brings it up to its folder. */
export async function openHost({ folder, place, follow, log }: HostOptions): Promise<Host> {
  const profile = await readProfile(folder);
  const store = await openStore(profile.id, place);
  try {
    const agreements = new Agreements(place.data, profile.id);
    const taken = await takeFolder({ folder, profile, store, agreements });
    const { refused, synced } = taken;
    const conflicts = synced.conflicts.map((one) => sayConflict(folder, one));
    const host: Host = { profile, store, place, refused, conflicts, stop };
    const following: Following = {
      folder,
      hosted: host,
      agreements,
      told: troubles(folder, taken),
      log: log.child({ region: profile.id }),
    };
    tell(following, taken);
    const follower = follow ? followFolder(following) : undefined;
    async function stop(): Promise<void> {
      await follower?.stop();
      await store.close();
    }
    return host;
  } catch (error) {
    await store.close();
    throw error;
  }
}
