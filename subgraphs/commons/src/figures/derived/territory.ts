import { findTerm, fold, type RegionProfile, type StoredRecord } from "@guildhall/schema";
import type { LeftOut } from "../figure.ts";

/** Tells of each space why it is not known to lie in the region's own territory; null where it does. */
export function outsideOf(region: RegionProfile): (space: StoredRecord) => LeftOut | null {
  const name = region.name ?? region.id;
  const isOwn = ownTowns(region);
  return (space) => {
    const { city, country } = addressOf(space);
    const scope = scopeOf(space);
    const outside = (reason: string, says: string): LeftOut => ({ id: space.id, reason, says });
    const called = `“${String(space["name"] ?? space.id)}”`;
    if (scope === "wider-area")
      return outside(
        "OUTSIDE_TERRITORY",
        `${called} lies in the wider area${city ? ` (${city})` : ""}, not in ${name} itself.`,
      );
    if (country && region.country && country !== region.country)
      return outside(
        "ADDRESS_ELSEWHERE",
        `The address of ${called} is in another country (${country}).`,
      );
    if (city !== null && isOwn(city)) return null;
    // A whole region is made of many towns; a city has no other.
    const isOther = region.kind === "city" && city !== null;
    if (isOther)
      return outside(
        "ADDRESS_ELSEWHERE",
        `The address of ${called} is in ${city}, not in ${name}.`,
      );
    if (scope === "city" || (scope === "region" && region.kind !== "city")) return null;
    return outside(
      "TERRITORY_UNKNOWN",
      `Nobody says whether ${called} lies in ${name}: neither its scope nor its town tells.`,
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
