/** Mean radius of the earth (IUGG). */
export const EARTH_KM = 6371.0088;

/** A place in degrees (WGS84). */
export interface Point {
  latitude: number;
  longitude: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The haversine of the angle between two points: it grows with the distance, and is cheaper. */
export function haversine(a: Point, b: Point): number {
  const along = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const across = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return along + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * across;
}

/** Great-circle distance in kilometres. Rounding may bring opposite points just beyond 1. */
export const distanceKm = (a: Point, b: Point): number =>
  2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, haversine(a, b))));
