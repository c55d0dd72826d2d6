import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { expect, it } from "vitest";
import { outsideOf } from "./territory.ts";

const profile = (told: Partial<RegionProfile>) =>
  ({ id: "x", kind: "city", ...told }) as RegionProfile;
const istanbul = profile({ name: "Istanbul", localName: "İstanbul", country: "TR" });
const bratislava = profile({ name: "Bratislava" });
const sanSebastian = profile({
  name: "San Sebastián",
  localName: "Donostia",
  officialName: "Donostia / San Sebastián",
});
const paris = profile({ name: "Paris" });
const kranj = profile({ name: "Kranj" });
const lazio = profile({
  name: "Lazio",
  officialName: "Regione Lazio",
  kind: "region",
  seat: "Roma",
});

const space = (told: object): StoredRecord =>
  ({
    id: "x/maker-spaces/a",
    region: "x",
    name: "A",
    updatedAt: "",
    version: 1,
    ...told,
  }) as StoredRecord;
const reason = (region: RegionProfile, told: object) =>
  outsideOf(region)(space(told))?.reason ?? "INSIDE";

it.each([
  [istanbul, "Çekmeköy, Istanbul", "INSIDE"],
  [istanbul, "ISTANBUL (Cibali)", "INSIDE"],
  [istanbul, "Ankara", "ADDRESS_ELSEWHERE"],
  [bratislava, "Bratislava – Karlova Ves", "INSIDE"],
  [sanSebastian, "Donostia / San Sebastián", "INSIDE"],
  [sanSebastian, "Donostia", "INSIDE"],
  [sanSebastian, "San Sebastián de los Reyes", "ADDRESS_ELSEWHERE"],
  [paris, "Paris 19e", "INSIDE"],
  [paris, "Paris-Saclay", "ADDRESS_ELSEWHERE"],
  [kranj, "Kranjska Gora", "ADDRESS_ELSEWHERE"],
])("judges by the town, be the scope said or not: $name has %s", (region, city, expected) => {
  for (const scope of ["city", "In the city", undefined])
    expect([scope, reason(region, { scope, address: { city } })]).toEqual([scope, expected]);
});

it.each([
  [kranj, { scope: "wider-area", address: { city: "Kranj" } }, "OUTSIDE_TERRITORY"],
  [kranj, { scope: "city" }, "INSIDE"],
  [kranj, { scope: "region" }, "TERRITORY_UNKNOWN"],
  [kranj, {}, "TERRITORY_UNKNOWN"],
  [kranj, { scope: "region", address: { city: "Kranj" } }, "INSIDE"],
  [istanbul, { scope: "city", address: { city: "Istanbul", country: "US" } }, "ADDRESS_ELSEWHERE"],
  [lazio, { scope: "region", address: { city: "Pontinia" } }, "INSIDE"],
  [lazio, { scope: "city", address: { city: "Frosinone" } }, "INSIDE"],
  [lazio, { address: { city: "Roma" } }, "INSIDE"],
  [lazio, { address: { city: "Frosinone" } }, "TERRITORY_UNKNOWN"],
])("weighs scope and address together (case %#)", (region, told, expected) => {
  expect(reason(region, told)).toBe(expected);
});

it.each([{ address: "Kranj" }, { address: [] }, { address: { city: 7 } }, { scope: { a: 1 } }])(
  "knows nothing of a space whose fields are not what they should be: %o",
  (told) => {
    expect(reason(kranj, told)).toBe("TERRITORY_UNKNOWN");
  },
);
