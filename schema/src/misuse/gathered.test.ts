import { expect, it } from "vitest";
import type { KindSpec } from "../define/kind.ts";
import { Event, GoodPractice, MakerSpace } from "../records/index.ts";
import { gathered } from "./gathered.ts";
import { kindFrom, only } from "./testing/plant.ts";

const found = (
  type: typeof Event | typeof MakerSpace | typeof GoodPractice,
  given: Partial<KindSpec>,
) =>
  gathered(only([], [kindFrom(type, given)])).map(({ at, got, wanted, write }) => [
    at,
    got,
    wanted,
    write,
  ]);

it("finds paths that are not there, and mends the whole line", () => {
  expect(
    found(Event, {
      gather: { places: ["makerSpce", "visitedMakerSpaces", "hosts.organization", "hosts"] },
    }),
  ).toEqual([
    [
      "Event, gather places",
      'key "makerSpce", which no field of Event is stored under; key "hosts.organization", which no field of Event is stored under; key "hosts", which holds a whole Party rather than one value',
      expect.stringMatching(
        /^"makerSpace"; "hosts\.organisation"( or "[\w.]+")*; "hosts\.name" or "hosts\.organisation"/,
      ),
      'places: ["makerSpace", "visitedMakerSpaces", "hosts.organisation", "hosts.name"],',
    ],
  ]);
});

it("finds paths whose values are not looked for alike", () => {
  expect(
    found(GoodPractice, { gather: { about: ["themes", "conditions.criterion", "year"] } }),
  ).toEqual([
    [
      "GoodPractice, gather about",
      '"themes" and "conditions.criterion" and "year", whose values are not looked for alike',
      "paths of one vocabulary, one enum or one sort of scalar",
      'about: ["themes"],',
    ],
  ]);
});

it("finds keys under which something else is kept", () => {
  const derive = { network: () => [], networks: () => [], issue: () => [], places: () => [] };
  expect(
    found(MakerSpace, {
      gather: { networks: ["equipment"], places: ["address.city"], updatedAt: ["openedOn"] },
      derive,
    }).map(([at, , , write]) => [at, write]),
  ).toEqual([
    ["MakerSpace, gather networks", "allNetworks: …"],
    ["MakerSpace, gather updatedAt", "allUpdatedAt: …"],
    ["MakerSpace, derive networks", "allNetworks: …"],
    ["MakerSpace, derive issue", "allIssue: …"],
    ["MakerSpace, derive places", "allPlaces: …"],
  ]);
});

it("lets a path be gathered under its own name", () => {
  const gather = { organisations: ["owner.organisation", "organisations"] };
  expect(found(GoodPractice, { gather })).toEqual([]);
});
