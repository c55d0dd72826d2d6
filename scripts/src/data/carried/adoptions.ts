import { valuesAt } from "@guildhall/schema";
import type { Mapping } from "./carried.ts";
import { absent, as, asFullPath, bare, type Find, first, inCapitals } from "./find.ts";
import { SOURCES } from "./practices.ts";
import { inText } from "./text.ts";

/** `Bari, Aalborg and Sofia` is three places: each of its words stands in one of them. */
const asPlaces =
  (end: "from" | "to"): Find =>
  (told, { record }) => {
    if (valuesAt(record, `${end}.name`).includes(told)) return "as is";
    const places = ["name", "organisation", "country"].flatMap((field) =>
      valuesAt(record, `${end}.${field}`),
    );
    const held = bare([...places, ...valuesAt(record, "owner.name")].join(" "));
    const words = bare(told)
      .replace(/[()]/g, " ")
      .split(/\s+/)
      .filter((word) => word.length > 2 && !JOINING.has(word));
    return words.every((word) => held.includes(word.replace(/s$/, "")))
      ? "places one by one"
      : null;
  };
const JOINING = new Set(["and", "the", "from", "with"]);

/** Who gave and who took follows from the ends: at one is the registry's region, or its country. */
const asDirection: Find = (told, { record, country }) => {
  const [own] = valuesAt(record, "region");
  const [end, other] = told === "given" ? ["from", "to"] : ["to", "from"];
  if (valuesAt(record, `${end}.region.id`).includes(own)) return "by the end that the region is at";
  const isAt = (at: string): boolean => valuesAt(record, `${at}.country`).includes(country);
  return isAt(end) && !isAt(other) ? "by the end that the region's country is at" : null;
};

export const adoptions: Mapping = {
  leaves: {
    id: asFullPath("id"),
    region: as("region"),
    "practice.id": first(asFullPath("practice.id"), inText),
    "practice.name": first(as("practice.name", "practiceName", "name"), inText),
    giver: asPlaces("from"),
    taker: asPlaces("to"),
    state: inCapitals("state"),
    adaptation: first(as("adaptation"), absent("Not told.")),
    outcome: first(as("outcome"), absent("Not told.")),
    direction: asDirection,
    "period.start": as("period.start"),
    "period.end": as("period.end"),
    otherRegion: first(as("from.region.id", "to.region.id"), inText),
    "otherRegions[]": first(as("from.region.id", "to.region.id"), inText),
  },
  things: { sources: SOURCES },
};
