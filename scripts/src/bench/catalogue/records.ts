import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { kinds, parseRecordId, vocabulary, type StoredRecord } from "@guildhall/schema";
import { seeded } from "../statistics.ts";
import { NAMES } from "./names.ts";

const PARTNERS = fileURLToPath(new URL("../../../../subgraphs/partners/", import.meta.url));
const REGIONS = 100;
/** Records that a region's feed gives at once. */
export const STRETCH = 500;

/** How many of a hundred records are of each kind. */
const SHARES: readonly (readonly [kind: string, share: number])[] = [
  ["maker-spaces", 50],
  ["organisations", 15],
  ["support-programmes", 10],
  ["measurements", 10],
  ["good-practices", 5],
  ["events", 5],
  ["pilots", 5],
];
const KIND_AT = SHARES.flatMap(([kind, share]) => Array.from({ length: share }, () => kind));

type Fields = Record<string, unknown>;
type Random = () => number;

/** Real records of the founding regions by kind: what the made-up ones are copies of. */
export function foundingRecords(): ReadonlyMap<string, readonly StoredRecord[]> {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as StoredRecord;
  const under = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
      .toSorted();
  const filesOf = (kind: string) =>
    under(PARTNERS)
      .flatMap((region) => under(region).filter((folder) => folder.endsWith(`/${kind}`)))
      .flatMap((folder) =>
        readdirSync(folder)
          .toSorted()
          .map((name) => join(folder, name)),
      );
  return new Map(kinds().map(({ kind }) => [kind, filesOf(kind).map(read)]));
}

const regionOf = (number: number): string => `region-${Math.floor(number / STRETCH) % REGIONS}`;

/** Record `number` of a made-up federation: the same in every run. `version` tells its writings apart. */
export function syntheticRecord(
  founding: ReadonlyMap<string, readonly StoredRecord[]>,
  number: number,
  version = 1,
): StoredRecord {
  const random = seeded(number * 31 + version);
  const kind = KIND_AT[Math.floor(seeded(number)() * 100)]!;
  const template = one(random, founding.get(kind)!);
  const region = regionOf(number);
  const copy = elsewhere(template, region, random) as StoredRecord;
  const words = Array.from({ length: 2 + Math.floor(random() * 2) }, () => one(random, NAMES));
  return {
    ...copy,
    ...(kind === "maker-spaces" && spaceFields(copy, random)),
    id: `${region}/${kind}/s${number}`,
    region,
    name: `${words.join(" ")} ${number % 9_973}`,
    version,
    updatedAt: new Date(Date.UTC(2026, 0, 1) + (number + version) * 1_000).toISOString(),
  };
}

/** What lists of spaces are filtered by, spread as far as the vocabularies go, some much used. */
function spaceFields(copy: Fields, random: Random): Fields {
  const term = (id: string) => skewed(random, vocabulary(id)!.terms).code;
  const place = copy["location"] as { latitude: number; longitude: number };
  return {
    kind: term("spaceKind"),
    status: one(random, ["ACTIVE", "ACTIVE", "ACTIVE", "CLOSED", "PLANNED", "UNKNOWN"]),
    operator: { ...(copy["operator"] as Fields), type: term("operatorType") },
    facilities: [...new Set(Array.from({ length: 1 + random() * 6 }, () => term("facility")))].map(
      (category) => ({ category }),
    ),
    openedOn: String(1990 + Math.floor(random() * 36)),
    location: {
      ...place,
      latitude: place.latitude + (random() - 0.5) * 2,
      longitude: place.longitude + (random() - 0.5) * 2,
    },
  };
}

/** A copy of which every id of a record is one of another made-up record of that kind. */
function elsewhere(value: unknown, region: string, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => elsewhere(item, region, random));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, elsewhere(field, region, random)]),
    );
  const path = typeof value === "string" ? parseRecordId(value) : null;
  return path ? `${region}/${path.kind}/s${Math.floor(random() * 100_000)}` : value;
}

const one = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;

const skewed = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() ** 2 * items.length)]!;
