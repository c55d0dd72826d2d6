import { expect, it } from "vitest";
import { placeholder } from "./placeholder.ts";
import { check, draft } from "./testing/lab.ts";

it.each(["n/a", "TBC", "-", "#REF!", "unknown"])("flags %s in the place of a fact", (city) => {
  expect(check(placeholder, draft({ address: { city } }))[0]?.field).toBe("address.city");
});

it("takes short names that mean something", () => {
  expect(check(placeholder, draft({ name: "Tbilisi Lab", address: { city: "Y" } }))).toEqual([]);
});
