import { expect, it } from "vitest";
import { zeroCoordinates } from "./zero-coordinates.ts";
import { check, located } from "./testing/lab.ts";

it("flags coordinates that are both zero", () => {
  expect(check(zeroCoordinates, located(0, 0))).toHaveLength(1);
});

it("takes a place on the meridian of Greenwich", () => {
  expect(check(zeroCoordinates, located(51.5, 0))).toEqual([]);
});
