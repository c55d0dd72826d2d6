import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { keysOf, keysVersion } from "@guildhall/schema";
import type { Logger } from "pino";
import { followFolder } from "../folder/follow.ts";
import { readProfile } from "../folder/read.ts";
import { takeFolder } from "../folder/take.ts";
import type { Hosted } from "../graph/hosted.ts";
import type { Refusal } from "../intake/refusal.ts";
import { openSqliteStore, type Store } from "../store/index.ts";

export interface HostOptions {
  /** The region's record folder: `region.json`, and `<kind>/<own id>.json`. */
  folder: string;
  /** Where the embedded stores lie, one file a region. */
  data: string;
  /** Take in files that change while the region is served. */
  follow: boolean;
  log: Logger;
}

export interface Host extends Hosted {
  refused: readonly Refusal[];
  stop(): Promise<void>;
}

export const keyRule = () => ({ version: keysVersion(), of: keysOf });

export async function openEmbedded(data: string, region: string): Promise<Store> {
  await mkdir(data, { recursive: true });
  return openSqliteStore({ region, keys: keyRule(), file: join(data, `${region}.sqlite`) });
}

/** Opens one region's store and brings it up to its folder. */
export async function openHost({ folder, data, follow, log }: HostOptions): Promise<Host> {
  const { id } = await readProfile(folder);
  const store = await openEmbedded(data, id);
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
