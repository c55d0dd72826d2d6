import { distanceKm, type Location, type Point } from "@guildhall/schema";
import { REACH_KM } from "../../signposting/distance.ts";

export interface Distance {
  distanceKm: number;
  withinKm: number | null;
}

/**
 * How far a record is from a point. The centre of a town says little of how near a place in it is:
 * the distance is never told as less than the point on the map may be off.
 */
export function distanceTo(point: Point, location: Location | undefined): Distance | null {
  if (!location) return null;
  const withinKm = REACH_KM[location.precision ?? "ADDRESS"];
  const km = distanceKm(point, location);
  if (!location.precision) return { distanceKm: rounded(km), withinKm: null };
  return { distanceKm: rounded(Math.max(km, withinKm)), withinKm };
}

/** To ten metres: no map of places is finer. */
const rounded = (km: number): number => Math.round(km * 100) / 100;
