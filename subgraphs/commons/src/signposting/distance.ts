import { distanceKm, type Location, type Point, type StoredRecord } from "@guildhall/schema";

/**
 * How far the place itself may lie from a point of each precision: across a building's plot, along
 * a street, over a district, over a town. Nothing says it better than the record's own precision.
 */
export const REACH_KM: Readonly<Record<NonNullable<Location["precision"]>, number>> = {
  ADDRESS: 0.1,
  STREET: 0.5,
  DISTRICT: 2,
  CITY: 10,
};
export const FARTHEST_REACH_KM = REACH_KM.CITY;

export interface Distance {
  /** From the point asked about to the record's point on the map. */
  km: number;
  /** The place itself may be nearer or farther by so much. */
  uncertainKm: number;
}

/** Null for a record that has no place; one of unknown precision may be anywhere in its town. */
export function distanceTo(point: Point, record: StoredRecord): Distance | null {
  const location = record["location"] as Location | undefined;
  if (!location) return null;
  return {
    km: Math.round(distanceKm(point, location) * 100) / 100,
    uncertainKm: REACH_KM[location.precision ?? "CITY"],
  };
}
