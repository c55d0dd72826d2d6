import type { RegionProfile } from "@guildhall/schema";
import type { Logger } from "pino";
import type { Endpoints } from "./endpoints.ts";
import { introduce } from "./introduce.ts";
import { look } from "./sighting.ts";

/** A profile may change without an entry in the region's log, so it is asked again now and then. */
const STALE = 10 * 60_000;

/** A partner's server: an address, and the regions that the partner directory says are there. */
export interface Server {
  id: string;
  url: string;
  regions: readonly string[];
}

export interface AcquaintanceOptions {
  endpoints: Endpoints;
  /** Whether a region has to tell of itself, because no profile of it was shipped. */
  isStranger: (region: string) => boolean;
  onProfile: (profile: RegionProfile) => Promise<void>;
  log: Logger;
}

/** One visit to a server: is it there, how do its registries stand, who are the newcomers. */
export function acquaintance({
  endpoints,
  isStranger,
  onProfile,
  log,
}: AcquaintanceOptions): (server: Server, signal: AbortSignal) => Promise<boolean> {
  const told = new Map<string, { at: number; position: number | undefined }>();

  const isDue = (region: string): boolean => {
    const last = told.get(region);
    if (!last || Date.now() - last.at > STALE) return true;
    return last.position !== endpoints.of(region)?.registryPosition;
  };

  return async ({ url, regions }, signal) => {
    try {
      const sighting = await look(url, { signal });
      if (signal.aborted) return true;
      for (const region of regions) {
        const before = endpoints.of(region);
        const { state, code } = endpoints.note(region, sighting);
        if (before?.state !== state || before.code !== code)
          log.info({ region, state, code }, "a region's server changed");
      }
      if (!sighting.alive) return false;
      const strangers = regions.filter((region) => isStranger(region) && isDue(region));
      if (strangers.length === 0) return true;
      const profiles = await introduce(url, strangers, { signal });
      for (const profile of profiles) {
        await onProfile(profile);
        const position = endpoints.of(profile.id)?.registryPosition;
        told.set(profile.id, { at: Date.now(), position });
      }
      return profiles.length === strangers.length;
    } catch (error) {
      log.warn({ error }, "a region's server could not be visited");
      return false;
    }
  };
}
