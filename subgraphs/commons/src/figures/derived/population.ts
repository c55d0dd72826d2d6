import type { RegionProfile } from "@guildhall/schema";
import type { DerivationInput } from "../figure.ts";

/** The newest count of the region's people that has a year; null where the profile has none. */
export function populationOf({ population = [] }: RegionProfile): DerivationInput | null {
  const told = population.find(({ value, year }) => typeof year === "number" && value > 0);
  if (!told) return null;
  return {
    name: "population",
    value: told.value,
    unit: "people",
    year: told.year ?? null,
    scope: told.scope,
    source: told.source,
    line: null,
  };
}
