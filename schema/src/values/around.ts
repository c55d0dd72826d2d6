import { EARTH_KM, haversine, type Point } from "./distance.ts";

/** Bounds in degrees, all inclusive. */
export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

const radians = (angle: number) => (angle * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** The haversine of a distance; beyond half the globe every point is near. */
export function haversineOf(km: number): number {
  if (km < 0) return -1;
  return km >= Math.PI * EARTH_KM ? Number.MAX_VALUE : Math.sin(km / EARTH_KM / 2) ** 2;
}

/**
 * A point on a sphere of radius 1. The line between two of them, through the sphere, is as long as
 * twice the root of their haversine.
 */
export function onSphere({ latitude, longitude }: Point): { x: number; y: number; z: number } {
  const x = Math.cos(radians(latitude)) * Math.cos(radians(longitude));
  const y = Math.cos(radians(latitude)) * Math.sin(radians(longitude));
  return { x, y, z: Math.sin(radians(latitude)) };
}

export const isWithin = (point: Point, centre: Point, km: number): boolean =>
  haversine(centre, point) <= haversineOf(km);

/** Boxes that hold every point of a circle: two where it crosses the date line. */
export function boxesAround(centre: Point, withinKm: number): Box[] {
  // A little wider than exact, so that rounding loses no point; the distance is checked afterwards.
  const angle = (Math.max(0, withinKm) / EARTH_KM) * 1.000001 + 1e-9;
  const south = centre.latitude - degrees(angle);
  const north = centre.latitude + degrees(angle);
  const everyLongitude = { south, north, west: -180, east: 180 };
  if (south <= -90 || north >= 90 || angle >= Math.PI / 2) return [everyLongitude];
  const spread = degrees(
    Math.asin(Math.min(1, Math.sin(angle) / Math.cos(radians(centre.latitude)))),
  );
  const west = centre.longitude - spread;
  const east = centre.longitude + spread;
  if (spread >= 180) return [everyLongitude];
  if (west < -180)
    return [
      { south, north, west: west + 360, east: 180 },
      { south, north, west: -180, east },
    ];
  if (east > 180)
    return [
      { south, north, west, east: 180 },
      { south, north, west: -180, east: east - 360 },
    ];
  return [{ south, north, west, east }];
}
