import { findTerm, fold, type RegionProfile, type StoredRecord } from "@guildhall/schema";
import { because, type Against } from "./choice.ts";

/** Tells of each space why it is not known to lie in the region's own territory. */
export function outsideOf(region: RegionProfile): Against {
  const { name = region.id, kind } = region;
  const isOwn = ownTowns(region);
  return (space) => {
    const { city, country } = addressOf(space);
    const scope = scopeOf(space);
    if (scope === "wider-area") {
      const where = city === null ? "" : ` (${city})`;
      return because(space, "OUTSIDE_TERRITORY", `lies in the wider area${where}, not in ${name}`);
    }
    if (country !== null && region.country && country !== region.country)
      return because(space, "ADDRESS_ELSEWHERE", `has its address in another country, ${country}`);
    if (city !== null && isOwn(city)) return null;
    // A whole region is made of many towns; a city has no other.
    if (kind === "city" && city !== null)
      return because(space, "ADDRESS_ELSEWHERE", `has its address in ${city}, not in ${name}`);
    if (scope === "city" || (scope === "region" && kind !== "city")) return null;
    return because(
      space,
      "TERRITORY_UNKNOWN",
      `may lie in ${name} or not: neither its scope nor its town tells`,
    );
  };
}

/**
 * Whether a town is the region's own by any of its names: “Çekmeköy, Istanbul”, “Bratislava – Karlova
 * Ves” and “Paris 19e” are, “Kranjska Gora” and “San Sebastián de los Reyes” are other towns.
 */
function ownTowns({ name, localName, officialName, seat, kind }: RegionProfile) {
  const names = [name, localName, officialName, kind === "city" ? undefined : seat];
  const own = new Set(names.flatMap((one) => (one ? [one, ...one.split("/")] : [])).map(bare));
  return (town: string): boolean =>
    [town, ...town.split(BETWEEN)].some((part) => own.has(bare(part).replace(NUMBER, "")));
}

const BETWEEN = /[,;/()–—]|\s-\s/;
const NUMBER = / \d.*$/;
const bare = (name: string): string => fold(name).trim().replaceAll(/\s+/g, " ");

function addressOf({ address }: StoredRecord): { city: string | null; country: string | null } {
  const { city, country } = (address ?? {}) as { city?: unknown; country?: unknown };
  const text = (one: unknown) => (typeof one === "string" && one.trim() !== "" ? one : null);
  return { city: text(city), country: text(country) };
}

const scopeOf = ({ scope }: StoredRecord): string | undefined =>
  typeof scope === "string" ? findTerm("spaceScope", scope)?.code : undefined;
