import { expect, it } from "vitest";
import { swappedCoordinates } from "./swapped-coordinates.ts";
import { check, KRANJ, located } from "./testing/lab.ts";

it("suspects a swap when the coordinates the other way round lie near the region", () => {
  const [flag] = check(swappedCoordinates, located(KRANJ.longitude, KRANJ.latitude));
  expect(flag).toMatchObject({ field: "location", fix: "46.23887, 14.35561" });
});

it("is content with a point in the region", () => {
  expect(check(swappedCoordinates, located(46.3, 14.3))).toEqual([]);
});

it("leaves a point alone that is far away both ways", () => {
  expect(check(swappedCoordinates, located(10, 50))).toEqual([]);
});

it("leaves a record without a location alone", () => {
  expect(check(swappedCoordinates, located(46, 14), { profile: undefined })).toEqual([]);
});
