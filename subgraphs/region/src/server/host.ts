import type { Logger } from "pino";
import { followFolder } from "../folder/follow.ts";
import { readProfile } from "../folder/read.ts";
import { takeFolder } from "../folder/take.ts";
import type { Hosted } from "../records/hosted.ts";
import type { Refusal } from "../records/refusal.ts";
import { openStore, type StorePlace } from "../records/open-store.ts";

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
  stop(): Promise<void>;
}

/** Opens one region's store and brings it up to its folder. */
export async function openHost({ folder, place, follow, log }: HostOptions): Promise<Host> {
  const { id } = await readProfile(folder);
  const store = await openStore(id, place);
  try {
    const { profile, refused } = await takeFolder(folder, store);
    const follower = follow ? followFolder(folder, store, log.child({ region: id })) : undefined;
    return {
      profile,
      store,
      refused,
      async stop() {
        await follower?.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
