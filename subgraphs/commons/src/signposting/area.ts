import { distanceKm, type Point, type RegionProfile } from "@guildhall/schema";

/** The registry of what the partnerships hold together: it is for all regions, and none itself. */
export const SHARED_REGISTRY = "commons";

/** Where help is looked for. */
export interface Area {
  /** The regions asked about. */
  homes: readonly RegionProfile[];
  /** Other regions of their countries, whose support may reach them. */
  neighbours: readonly RegionProfile[];
}

export interface Place extends Point {
  withinKm: number;
}

/** The regions that are named, and those whose centre lies near the place. */
export function areaOf(
  { regions, place }: { regions?: readonly string[]; place?: Place },
  directory: readonly RegionProfile[],
): Area {
  const isHome = ({ id, centroid }: RegionProfile): boolean =>
    !!regions?.includes(id) ||
    (!!place && !!centroid && distanceKm(place, centroid) <= place.withinKm);
  const homes = directory.filter(isHome);
  const countries = new Set(homes.flatMap(({ country }) => country ?? []));
  return {
    homes,
    neighbours: directory.filter(
      (region) => !isHome(region) && countries.has(region.country ?? ""),
    ),
  };
}
