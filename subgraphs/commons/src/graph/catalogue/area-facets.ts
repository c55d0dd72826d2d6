import { REGION_KEY } from "../../catalogue/catalogue.ts";
import type { KnownRegion } from "./area.ts";
import { byCount, type FacetBucket } from "./bucket.ts";
import type { FacetQuestion } from "./facets.ts";

/** A record has one region, and so one country: both are counted from one count by region. */
export async function countAreas(
  name: "regions" | "countries",
  { kind, catalogue, where, regionsWithout }: FacetQuestion,
): Promise<FacetBucket[]> {
  const [found] = await catalogue.facets(kind.kind, where, [{ key: REGION_KEY, first: 10_000 }]);
  const counts = new Map(found?.buckets.map(({ value, count }) => [String(value), count]));
  const buckets = new Map<string, FacetBucket>();
  for (const region of regionsWithout(name)) {
    const count = counts.get(region.id);
    const named = count && (name === "regions" ? regionOf(region) : countryOf(region));
    if (!named) continue;
    const bucket = buckets.get(named.value);
    if (bucket) bucket.count += count;
    else buckets.set(named.value, { ...named, count });
  }
  return [...buckets.values()].toSorted(byCount);
}

const regionOf = ({ id, profile }: KnownRegion) => ({ value: id, label: profile?.name ?? id });

/** The shared registry is in no country. */
const countryOf = ({ profile }: KnownRegion) =>
  profile?.country && { value: profile.country, label: profile.countryName ?? profile.country };
