import type { RegionProfile } from "@guildhall/schema";
import type { Endpoint } from "./endpoint.ts";

/** The regions of the graph as they are known at this moment. */
export interface Directory {
  /** Ordered by id. */
  regions(): readonly RegionProfile[];
  region(id: string): RegionProfile | undefined;
  /** Undefined for a region that no partner directory gives an address of. */
  endpoint(id: string): Endpoint | undefined;
}

/** The registry of what regions share is a partner like any other, and not a region. */
export const isRegion = ({ id, kind }: RegionProfile): boolean =>
  id !== "commons" && kind !== "shared";

/** A directory of these profiles. */
export function directoryOf(
  profiles: Iterable<RegionProfile>,
  endpoint: Directory["endpoint"] = () => undefined,
): Directory {
  const listed = [...profiles].filter(isRegion).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(listed.map((profile) => [profile.id, profile]));
  return { regions: () => listed, region: (id) => byId.get(id), endpoint };
}
