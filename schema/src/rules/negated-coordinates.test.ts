import { expect, it } from "vitest";
import { negatedCoordinates } from "./negated-coordinates.ts";
import { check, located } from "./testing/lab.ts";

it("suspects a lost minus when a turned sign brings the point near the region", () => {
  const [flag] = check(negatedCoordinates, located(46.23887, -14.35561));
  expect(flag?.fix).toBe("46.23887, 14.35561");
});

it("suspects both signs", () => {
  expect(check(negatedCoordinates, located(-46.23887, -14.35561))).toHaveLength(1);
});

it("is content with a point in the region", () => {
  expect(check(negatedCoordinates, located(46.2, 14.4))).toEqual([]);
});
