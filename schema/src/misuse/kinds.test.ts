import { expect, it } from "vitest";
import { kinds } from "../define/kind.ts";
import { MakerSpace, Pilot } from "../records/index.ts";
import { kindNames } from "./kinds.ts";
import { kindFrom, only } from "./testing/plant.ts";

const found = (...given: ReturnType<typeof kindFrom>[]) =>
  kindNames(only([], given)).map(({ at, got, write }) => [at, got, write]);

it("finds kinds that take each other's names, whether plural or singular", () => {
  const sheds = kindFrom(MakerSpace, { kind: "sheds", plural: "sheds", singular: "shed" });
  const huts = kindFrom(Pilot, { kind: "sheds", plural: "shed", singular: "sheds" });
  expect(found(sheds, huts)).toEqual([
    ["Pilot", 'kind "sheds", which is the name of MakerSpace already', 'kind: "…",'],
    ["Pilot", 'plural "shed", which is the name of MakerSpace already', 'plural: "…",'],
    ["Pilot", 'singular "sheds", which is the name of MakerSpace already', 'singular: "…",'],
  ]);
});

it("finds a kind of which one and many have the same name, or that of another field of Region", () => {
  expect(found(kindFrom(Pilot, { plural: "sheep", singular: "sheep" }))).toEqual([
    ["Pilot", 'singular "sheep", which is the name of its plural already', 'singular: "…",'],
  ]);
  expect(found(kindFrom(Pilot, { plural: "notes", singular: "note" }))).toEqual([
    ["Pilot", `plural "notes", which is the name of the region's profile already`, 'plural: "…",'],
  ]);
});

it("finds names that cannot stand in an id or a query, and says how they could", () => {
  const names = { kind: "toolSheds", plural: "tool-sheds", singular: "Tool shed" };
  expect(found(kindFrom(Pilot, names))).toEqual([
    ["Pilot", 'kind "toolSheds"', 'kind: "tool-sheds",'],
    ["Pilot", 'plural "tool-sheds"', 'plural: "toolSheds",'],
    ["Pilot", 'singular "Tool shed"', 'singular: "toolShed",'],
  ]);
});

it("finds nothing in the kinds of the contract", () => {
  expect(kindNames(only([], kinds()))).toEqual([]);
});
