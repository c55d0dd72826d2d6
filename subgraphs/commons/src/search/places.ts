import type { RegionProfile } from "@guildhall/schema";
import type { Directory } from "../directory/directory.ts";
import { countryToken, regionToken } from "./columns.ts";
import type { Named } from "./search.ts";

/** The places of a directory; the same list again as long as its regions are the same. */
export function placesIn(directory: Pick<Directory, "regions">): () => readonly Named[] {
  let known: { regions: readonly RegionProfile[]; places: readonly Named[] } | undefined;
  return () => {
    const regions = directory.regions();
    if (known?.regions !== regions) known = { regions, places: placesOf(regions) };
    return known.places;
  };
}

/** People also ask in these, wherever the regions are. */
const ALSO = ["en", "de"];

/** What regions and their countries are called, countries in every region's language. */
export function placesOf(regions: readonly RegionProfile[]): Named[] {
  const languages = [...new Set([...regions.flatMap((region) => region.languages ?? []), ...ALSO])];
  const inWords = languages.map((language) => new Intl.DisplayNames(language, { type: "region" }));
  return regions.flatMap((region) => {
    const { id, country, countryName } = region;
    const own = { token: regionToken(id), names: namesOf(region) };
    if (!country) return [own];
    const names = [...inWords.map((words) => words.of(country)), countryName];
    const called = names.filter((name) => name !== undefined);
    // A record seldom says its country, and each is of a region.
    return [
      own,
      { token: own.token, names: called },
      { token: countryToken(country), names: called },
    ];
  });
}

function namesOf(region: RegionProfile): string[] {
  const { id, name, localName, widerArea, territories = [] } = region;
  const all = [name, localName, widerArea, id, ...territories.map((one) => one.name)];
  // “Gorenjska (Upper Carniola)” and “Donostia / San Sebastián” are two names each.
  const names = all.flatMap((one) => [one ?? "", ...(one ?? "").split(/[()/,]|\s+-\s+/)]);
  return [...new Set(names.map((one) => one.trim()).filter(Boolean))];
}
