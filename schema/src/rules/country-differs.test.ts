import { expect, it } from "vitest";
import { countryDiffers } from "./country-differs.ts";
import { check, draft } from "./testing/lab.ts";

it("flags an address in another country than the region", () => {
  const [flag] = check(countryDiffers, draft({ address: { country: "SK" } }));
  expect(flag).toMatchObject({ field: "address.country", found: "SK", wanted: "SI" });
});

it("takes an address in the region's country, or with no country", () => {
  expect(check(countryDiffers, draft({ address: { country: "SI" } }))).toEqual([]);
  expect(check(countryDiffers, draft({ address: { city: "Kranj" } }))).toEqual([]);
});
