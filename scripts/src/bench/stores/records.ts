import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StoredRecord } from "@guildhall/schema";
import { seeded } from "../statistics.ts";

/** The region that the copies below pretend to be of. It exists in this bench only. */
export const REGION = "synthetic";
export const KIND = "maker-spaces";
/** One copy in so many carries this word and this network, so that there is something rare to find. */
export const RARE = "zymurgy";
const RARE_IN = 10_000;

const PARTNERS = fileURLToPath(new URL("../../../../subgraphs/partners/", import.meta.url));

/** The maker spaces of the founding regions, as their record folders have them. */
export function foundingSpaces(): StoredRecord[] {
  const folders = readdirSync(PARTNERS)
    .map((region) => join(PARTNERS, region, KIND))
    .flatMap((folder) => {
      try {
        return readdirSync(folder).map((name) => join(folder, name));
      } catch {
        return []; // a file, or a registry without spaces
      }
    });
  return folders.toSorted().map((path) => JSON.parse(readFileSync(path, "utf8")) as StoredRecord);
}

/**
 * Record `number` of a made-up registry: a real record under an id, a place and a date of its own
 * and the name of another, or all copies of one record would stand together in a list by name.
 * References to other records go, since those are not there.
 */
export function syntheticSpace(spaces: readonly StoredRecord[], number: number): StoredRecord {
  const original = spaces[number % spaces.length]!;
  const random = seeded(number);
  const location = original["location"] as { latitude: number; longitude: number } | undefined;
  const { organisation: __, ...operator } = (original["operator"] ?? {}) as Record<string, unknown>;
  const named = spaces[Math.floor(random() * spaces.length)]!;
  const rare = number % RARE_IN === 0;
  return {
    ...original,
    id: `${REGION}/${KIND}/${original.id.split("/").at(-1)}-${number}`,
    region: REGION,
    name: `${String(named["name"])} ${number}${rare ? ` ${RARE}` : ""}`,
    ...(original["operator"] !== undefined && { operator }),
    ...(original["openedOn"] !== undefined && { openedOn: `${1990 + Math.floor(random() * 36)}` }),
    ...(location && {
      location: {
        ...location,
        latitude: location.latitude + (random() - 0.5) / 2,
        longitude: location.longitude + (random() - 0.5) / 2,
      },
    }),
    ...(rare && { networks: [RARE] }),
  };
}
