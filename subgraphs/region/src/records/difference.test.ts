import { expect, it } from "vitest";
import { asWritten, differencesOf, sameContent } from "./difference.ts";

const stored = { name: "Alpha", status: "ACTIVE", notes: ["a", "b"], version: 3, updatedAt: "now" };

it("is in what the owner wrote, not in what the registry adds", () => {
  const { version: _, updatedAt: __, ...written } = stored;
  expect(sameContent(stored, { ...written, issues: [{ code: "X" }] })).toBe(true);
  expect(sameContent(stored, { ...written, notes: ["b", "a"] })).toBe(false);
});

it("is told field by field, in the order of their names, with what each side has", () => {
  const other = { status: "CLOSED", closedOn: "2020", name: "Alpha", notes: ["a", "b"] };
  expect(differencesOf({ ...stored, aims: "x" }, other)).toEqual([
    { field: "aims", left: "x", right: null },
    { field: "closedOn", left: null, right: "2020" },
    { field: "status", left: "ACTIVE", right: "CLOSED" },
  ]);
  expect(differencesOf(null, { name: "Alpha" })).toEqual([
    { field: "name", left: null, right: "Alpha" },
  ]);
});

it("is none where a field is there without a value", () => {
  expect(sameContent(stored, { ...stored, description: undefined })).toBe(true);
});

it("takes a record of an older contract as its owner would write it today", () => {
  const space = { id: "testshire/maker-spaces/shed", goodPractice: "testshire/good-practices/a" };
  expect(asWritten({ ...space, name: "The shed", version: 1 })).toEqual({
    id: "testshire/maker-spaces/shed",
    name: "The shed",
  });
  const practice = { id: "testshire/good-practices/a", name: "A practice" };
  expect(
    sameContent({ ...practice, spaces: [space.id] }, { ...practice, makerSpaces: [space.id] }),
  ).toBe(true);
});
