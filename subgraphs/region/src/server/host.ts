import { GuildhallError, type RegionProfile } from "@guildhall/schema";
import { isFile } from "@guildhall/serving/process";
import type { Logger } from "pino";
import { Agreements } from "../folder/agreed.ts";
import { sayConflict } from "../folder/conflict.ts";
import { followFolder, tell, troubles, type Following } from "../folder/follow.ts";
import { readProfile } from "../folder/read.ts";
import { takeFolder } from "../folder/take.ts";
import type { Hosted } from "../records/hosted.ts";
import { openStore, storeFile, type StorePlace } from "../records/open-store.ts";
import type { Refusal } from "../records/refusal.ts";
import { troubleIn } from "../store/trouble.ts";
import { troubleOf, unopened, watched, type Trouble } from "./watched.ts";

export interface HostOptions {
  /** The registry's file is damaged, how: it is not opened. */
  damage?: string | undefined;
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
  /** What keeps it from being served, or from being written. */
  trouble(): Trouble | null;
  stop(): Promise<void>;
}

/** Opens one region's store and brings it up to its folder; one that is damaged is none but its own trouble. */
export async function openHost(options: HostOptions): Promise<Host> {
  const profile = await readProfile(options.folder);
  if (options.damage !== undefined) return damaged(profile, options, options.damage);
  try {
    return await openWhole(profile, options);
  } catch (error) {
    // Something else where a file should be is a mistake of whoever starts the server, and is said so.
    const { place } = options;
    if (!isDamage(error) || !(place.mongodb || isFile(storeFile(profile.id, place.data))))
      throw error;
    return damaged(profile, options, error.message);
  }
}

async function openWhole(
  profile: RegionProfile,
  { folder, place, follow, log }: HostOptions,
): Promise<Host> {
  const { store, trouble } = watched(await openStore(profile.id, place), log);
  try {
    const agreements = new Agreements(place.data, profile.id);
    const taken = await takeFolder({ folder, profile, store, agreements });
    const { refused, synced } = taken;
    const conflicts = synced.conflicts.map((one) => sayConflict(folder, one));
    const host: Host = {
      profile,
      store,
      place,
      refused,
      conflicts,
      trouble: () => trouble() ?? missing(profile.id, place),
      stop,
    };
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

const isDamage = (error: unknown): error is Error =>
  error instanceof GuildhallError
    ? error.code === "REGISTRY_DAMAGED"
    : troubleIn(error) === "REGISTRY_DAMAGED";

/** Known by its profile, and by nothing else until its registry is put right. */
function damaged(profile: RegionProfile, { place, log }: HostOptions, how: string): Host {
  const trouble = troubleOf(profile.id, "REGISTRY_DAMAGED");
  log.error({ region: profile.id, damage: how }, trouble.message);
  return {
    profile,
    store: unopened(trouble),
    place,
    refused: [],
    conflicts: [],
    trouble: () => trouble,
    stop: async () => {},
  };
}

/** A file that is gone is read as long as it is open, and no longer written. */
const missing = (region: string, { data, mongodb }: StorePlace): Trouble | null =>
  mongodb || isFile(storeFile(region, data)) ? null : troubleOf(region, "STORAGE_UNAVAILABLE");
