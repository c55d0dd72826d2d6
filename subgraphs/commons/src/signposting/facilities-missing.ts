import type { Condition, RegionProfile } from "@guildhall/schema";
import { REGION_KEY } from "../catalogue/catalogue.ts";
import type { Asked } from "./find.ts";
import { fieldsMissing, type Missing, nothingFrom } from "./missing.ts";
import type { Weighed } from "./weigh.ts";

const FOUND = { one: "found space", many: "found spaces", told: [] };
const ALL = { one: "space", many: "spaces", told: [] };

/**
 * What is unknown of the spaces found, and of how many others nobody says whether they have what is
 * wanted: a space that lists no laser cutter may have one.
 */
export async function facilitiesMissing(
  catalogue: Asked,
  regions: readonly RegionProfile[],
  where: readonly Condition[],
  weighed: readonly Weighed[],
): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const { id, name = id } of regions) {
    const keeper = { id, name };
    const here: Condition = { key: REGION_KEY, anyOf: [id] };
    const of = await catalogue.count("maker-spaces", [...where, here]);
    if (of === 0) {
      const says = nothingFrom(keeper, catalogue.states(), ALL);
      missing.push({ region: id, unknown: 0, of, says });
      continue;
    }
    const own = weighed.filter(({ record }) => record.region === id);
    const unknown = of - own.filter(hasAll).length;
    if (unknown > 0)
      missing.push({
        region: id,
        condition: "FACILITY",
        field: "facilities",
        unknown,
        of,
        says: `Whether they have what is wanted unknown for ${unknown} of ${of} spaces of ${name}.`,
      });
    const others = fieldsMissing(keeper, own, FOUND);
    missing.push(...others.filter(({ condition }) => condition !== "FACILITY"));
  }
  return missing;
}

const hasAll = ({ reasons }: Weighed): boolean =>
  reasons.every(({ condition, outcome }) => condition !== "FACILITY" || outcome === "FITS");
