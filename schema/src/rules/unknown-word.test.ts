import { expect, it } from "vitest";
import { nearestTerm, unknownWord } from "./unknown-word.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a word that the vocabulary does not know, and proposes the nearest", () => {
  const record = draft({
    facilities: [{ category: "3d-printing" }, { category: "lazer cutting" }],
  });
  expect(check(unknownWord, record)).toMatchObject([
    { field: "facilities.1.category", found: "lazer cutting", fix: "laser-cutting" },
  ]);
});

it("knows other spellings, whatever their case, accents or hyphens", () => {
  expect(check(unknownWord, draft({ kind: "FabLab" }))).toEqual([]);
  expect(check(unknownWord, draft({ facilities: [{ category: "Café" }] }))).toEqual([]);
});

it("proposes nothing where nothing comes near", () => {
  const [flag] = check(unknownWord, draft({ kind: "submarine dock" }));
  expect(flag).toBeDefined();
  expect(flag?.fix).toBeUndefined();
});

it("proposes the nearer of two terms, and none that half of the letters would have to change to", () => {
  expect(nearestTerm("spaceKind", "bib lab")?.code).toBe("bio-lab");
  expect(nearestTerm("spaceKind", "incuba")).toBeUndefined();
});

it("finds the term behind a slip in one of its other spellings", () => {
  expect(nearestTerm("spaceKind", "hakspace")?.code).toBe("hackerspace");
});
