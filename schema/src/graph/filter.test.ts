import { expect, it } from "vitest";
import "../contract.ts";
import { kindNamed } from "../define/kind.ts";
import { keysOf } from "../keys/keys.ts";
import { conditionsOf } from "./filter.ts";
import { Warnings } from "./warnings.ts";

const conditions = (filter: Record<string, unknown>) =>
  conditionsOf(kindNamed("maker-spaces")!, filter, {
    timeZone: "UTC",
    warnings: new Warnings(),
  });

it("looks within a box under the keys that say where a record lies", () => {
  expect(conditions({ within: { south: 38, west: -10, north: 39, east: -9 } })).toEqual([
    { key: "location.latitude", from: 38, to: 39 },
    { key: "location.longitude", from: -10, to: -9 },
  ]);
});

it.each([
  { south: 39, west: -10, north: 38, east: -9 },
  { south: 38, west: 170, north: 39, east: -170 },
  { south: -91, west: 0, north: 0, east: 0 },
  { south: Number.NaN, west: 0, north: 0, east: 0 },
])("refuses a box that is none: %o", (within) => {
  expect(() => conditions({ within })).toThrow(/Filter within got south .*; wanted -90 to 90/);
});

it("finds a facility that was read apart from one that was only inferred", () => {
  const { values } = keysOf({
    id: "kranj/maker-spaces/one",
    region: "kranj",
    name: "One",
    updatedAt: "2026-01-01T00:00:00Z",
    version: 1,
    facilities: [
      { category: "laser cutter", basis: "INFERRED" },
      { category: "laser-cutting", basis: "STATED" },
      { category: "3d-printing", basis: "INFERRED" },
      { category: "cafe" },
    ],
  });
  const under = (key: string) => values.filter(([name]) => name === key).map(([, value]) => value);
  expect(under("facilities.read")).toEqual(["laser-cutting", "cafe"]);
  expect(under("facilities.inferred")).toEqual(["3d-printing"]);
});
