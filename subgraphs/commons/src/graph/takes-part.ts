import type { RegionProfile } from "@guildhall/schema";
import type { Partnership } from "../registry/partnership.ts";

/** A region takes part where the partnership says so, or the region itself: it may have joined later. */
export const takesPart = (region: RegionProfile, partnership: Partnership): boolean =>
  partnership.regionIds.includes(region.id) || !!region.partnerships?.includes(partnership.id);
