import { distanceKm, type Point } from "../values/distance.ts";
import type { DraftRecord, RuleContext } from "./rule.ts";

/**
 * How far from its region's centre a record may lie before somebody should look. A region states
 * its centre and no outline, so this is a circle: 60 km for a record that says it is in the city
 * (Istanbul, the widest founding city, reaches 54 km), 200 km for the wider area or the region
 * (Lazio reaches 91 km, the Southern Region of Ireland 120 km).
 */
const radiusKm = (record: DraftRecord): number => (record["scope"] === "city" ? 60 : 200);

export interface Placed {
  point: Point;
  /** Whether a point lies near enough to the region's centre. */
  near: (point: Point) => boolean;
  /** Kilometres from the region's centre. */
  away: number;
  limit: number;
}

/** Where a record lies as seen from its region; null where either is not known. */
export function placed(record: DraftRecord, { profile }: RuleContext): Placed | null {
  const point = pointOf(record["location"]);
  const centre = pointOf(profile?.centroid);
  if (!point || !centre) return null;
  const limit = radiusKm(record);
  return {
    point,
    near: (other) => distanceKm(other, centre) <= limit,
    away: distanceKm(point, centre),
    limit,
  };
}

export function pointOf(location: unknown): Point | null {
  if (typeof location !== "object" || location === null) return null;
  const { latitude, longitude } = location as Partial<Point>;
  return typeof latitude === "number" && typeof longitude === "number"
    ? { latitude, longitude }
    : null;
}

export const isZero = ({ latitude, longitude }: Point): boolean =>
  latitude === 0 && longitude === 0;
export const swapped = ({ latitude, longitude }: Point): Point => ({
  latitude: longitude,
  longitude: latitude,
});
/** The point with one or both signs turned round. */
export const negations = ({ latitude, longitude }: Point): readonly Point[] => [
  { latitude, longitude: -longitude },
  { latitude: -latitude, longitude },
  { latitude: -latitude, longitude: -longitude },
];
export const written = ({ latitude, longitude }: Point): string => `${latitude}, ${longitude}`;
