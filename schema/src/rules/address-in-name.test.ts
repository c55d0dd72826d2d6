import { expect, it } from "vitest";
import { addressInName } from "./address-in-name.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a web address where a name belongs", () => {
  const record = draft({ name: "www.openlab.si", address: { city: "https://openlab.si" } });
  expect(check(addressInName, record).map(({ field }) => field)).toEqual(["name", "address.city"]);
});

it("flags the website repeated in another field, however it is written", () => {
  const record = draft({ website: "openlab.si", address: { street: "openlab.si" } });
  expect(check(addressInName, record)).toHaveLength(1);
});

it("takes names that only look a little like addresses", () => {
  expect(check(addressInName, draft({ name: "fablabs.io" }))).toEqual([]);
});
