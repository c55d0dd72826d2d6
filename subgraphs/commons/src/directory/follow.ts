import { groupBy, type RegionProfile } from "@guildhall/schema";
import { followPartners, type Partner } from "@guildhall/serving/partners";
import type { Logger } from "pino";
import { acquaintance, type Server } from "./acquaintance.ts";
import { directoryOf, isRegion } from "./directory.ts";
import { endpoints } from "./endpoints.ts";
import type { KeptProfiles } from "./kept.ts";
import type { OpenDirectory } from "./open.ts";
import { startRounds } from "./rounds.ts";

export interface FollowedOptions {
  file: string;
  shipped: ReadonlyMap<string, RegionProfile>;
  kept: KeptProfiles;
  probe: boolean | number;
  log: Logger;
}

const EVERY = 20_000;

/** A directory of the partners in a file, which may change at any time. */
export async function follow(options: FollowedOptions): Promise<OpenDirectory> {
  const { file, shipped, kept, probe, log } = options;
  const known = endpoints();
  let partners: readonly Partner[] = [];
  let serverOf: ReadonlyMap<string, string> = new Map();
  let now = directoryOf([]);

  // A region is in the graph from the moment it is a partner, if only by its id at first.
  const profileOf = (id: string): RegionProfile => shipped.get(id) ?? kept.get(id) ?? { id };
  const isStranger = (id: string): boolean => !shipped.has(id);
  const isAsked = ({ regions }: Server): boolean => probe !== false || regions.some(isStranger);
  const list = (): void => {
    const profiles = partners.map(({ region }) => profileOf(region));
    now = directoryOf(profiles, known.of);
  };
  const onProfile = async (profile: RegionProfile): Promise<void> => {
    await kept.keep(profile).finally(list);
  };

  const rounds = startRounds({
    visit: acquaintance({ endpoints: known, isStranger, onProfile, log }),
    every: typeof probe === "number" ? probe : EVERY,
  });
  const following = await followPartners({
    file,
    onChange(directory) {
      partners = directory.partners.filter(({ region }) => isRegion(profileOf(region)));
      known.keep(partners.map(({ region }) => region));
      list();
      const servers = serversOf(partners).filter(isAsked);
      serverOf = new Map(servers.flatMap(({ id, regions }) => regions.map((one) => [one, id])));
      rounds.follow(servers);
    },
    onProblem: (problem) => log.warn(problem, "the partner directory cannot be used as it is"),
  });
  return {
    regions: () => now.regions(),
    region: (id) => now.region(id),
    endpoint(id) {
      const found = now.endpoint(id);
      // Somebody asks how it is: it may be back.
      if (found?.state === "DOWN") rounds.soon(serverOf.get(id) ?? "");
      return found;
    },
    async stop() {
      await following.stop();
      await rounds.stop();
    },
  };
}

/** Each address once, with the regions served there. */
const serversOf = (partners: readonly Partner[]): Server[] =>
  [...groupBy(partners, ({ url }) => url)].map(([url, served]) => {
    const regions = served.map(({ region }) => region).toSorted();
    // Another set of regions is another server, so that a newcomer is visited at once.
    return { id: `${url} ${regions.join(" ")}`, url, regions };
  });
