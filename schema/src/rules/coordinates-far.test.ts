import { expect, it } from "vitest";
import { coordinatesFar } from "./coordinates-far.ts";
import { check, located } from "./testing/lab.ts";

it("flags a space in the city that lies further than 60 km from the centre", () => {
  const [flag] = check(coordinatesFar, located(45.5, 13.7));
  expect(flag?.message).toContain("97 km from the centre of Kranj");
});

it("lets a space of the wider area lie further out", () => {
  expect(check(coordinatesFar, located(45.5, 13.7, "wider-area"))).toEqual([]);
  expect(check(coordinatesFar, located(43.5, 13.7, "wider-area"))).toHaveLength(1);
});

it("leaves a swap, a lost sign and zero coordinates to their own rules", () => {
  expect(check(coordinatesFar, located(14.35561, 46.23887))).toEqual([]);
  expect(check(coordinatesFar, located(46.23887, -14.35561))).toEqual([]);
  expect(check(coordinatesFar, located(0, 0))).toEqual([]);
});

it("finds nothing where the region states no centre", () => {
  expect(check(coordinatesFar, located(1, 1), { profile: { id: "kranj" } })).toEqual([]);
});
