import { expect, it } from "vitest";
import { scopeContradicted } from "./scope-contradicted.ts";
import { check, context, draft } from "./testing/lab.ts";

const profile = { ...context().profile!, kind: "city", localName: "Donostia / San Sebastián" };
const space = (city: string | undefined, scope = "city") => draft({ scope, address: { city } });

it("flags a space in the city with an address in another town", () => {
  expect(check(scopeContradicted, space("Škofja Loka"), { profile })).toMatchObject([
    { field: "scope", found: "Škofja Loka" },
  ]);
});

it("takes the city by any of its names, with its district, and no town at all", () => {
  for (const city of ["Kranj", "Donostia", "Planina, Kranj", undefined])
    expect(check(scopeContradicted, space(city), { profile })).toEqual([]);
});

it("asks only of spaces in the city, and only where the region is one", () => {
  expect(check(scopeContradicted, space("Škofja Loka", "wider-area"), { profile })).toEqual([]);
  expect(
    check(scopeContradicted, space("Rieti"), { profile: { ...profile, kind: "region" } }),
  ).toEqual([]);
});
