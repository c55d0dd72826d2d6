import { distanceKm, type Location, type Point } from "@guildhall/schema";

/**
 * How far the place itself may lie from a point of each precision: across a building's plot, along
 * a street, over a district, over a town. Nothing says it better than the record's own precision.
 */
const REACH_KM: Readonly<Record<NonNullable<Location["precision"]>, number>> = {
  ADDRESS: 0.1,
  STREET: 0.5,
  DISTRICT: 2,
  CITY: 10,
};

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
