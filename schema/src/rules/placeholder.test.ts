import { expect, it } from "vitest";
import { placeholder } from "./placeholder.ts";
import { check, draft } from "./testing/lab.ts";

it.each(["n/a", "TBC", "-", "#REF!", "unknown"])("flags %s in the place of a fact", (city) => {
  expect(check(placeholder, draft({ address: { city } }))[0]?.field).toBe("address.city");
});

it("takes short names that mean something", () => {
  expect(check(placeholder, draft({ name: "Tbilisi Lab", address: { city: "Y" } }))).toEqual([]);
});

it("leaves the words alone that a figure was given in", () => {
  const members = { bound: "EXACT", unit: "people", absence: "NOT_APPLICABLE", asGiven: "n/a" };
  expect(check(placeholder, draft({ membership: { members } }))).toEqual([]);
});
