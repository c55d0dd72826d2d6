import { expect, it } from "vitest";
import { distanceKm, EARTH_KM, haversine } from "./distance.ts";

const LISBON = { latitude: 38.7223, longitude: -9.1393 };
const KRANJ = { latitude: 46.2389, longitude: 14.3556 };

it("knows how far it is from Lisbon to Kranj, either way", () => {
  expect(distanceKm(LISBON, KRANJ)).toBeCloseTo(2090.05, 2);
  expect(distanceKm(KRANJ, LISBON)).toBe(distanceKm(LISBON, KRANJ));
  expect(distanceKm(KRANJ, KRANJ)).toBe(0);
});

it("goes the short way round across the date line", () => {
  const [east, west] = [179.5, -179.5].map((longitude) => ({ latitude: 0, longitude }));
  expect(distanceKm(east!, west!)).toBeCloseTo((EARTH_KM * Math.PI) / 180, 6);
});

it("is half the globe to the other side, whatever rounding does", () => {
  for (let latitude = -90; latitude <= 90; latitude += 0.37) {
    const there = { latitude: -latitude, longitude: -90 };
    expect(distanceKm({ latitude, longitude: 90 }, there)).toBeCloseTo(EARTH_KM * Math.PI, 3);
  }
});

it("gives the haversine that grows as the distance does", () => {
  const near = { latitude: 46.1, longitude: 14.5 };
  expect(haversine(KRANJ, near)).toBeLessThan(haversine(KRANJ, LISBON));
});
