import type { Registry } from "../registries.ts";
import { adoptions } from "./adoptions.ts";
import { allLost, type Carried, fatesOf, type Mapping } from "./carried.ts";
import { findings, measurements } from "./measurements.ts";
import { practices } from "./practices.ts";

/** The lists of a folder of collected data, each with the kind that its records became. */
const LISTS: Readonly<Record<string, { kind: string; mapping: Mapping }>> = {
  "practices.json": { kind: "good-practices", mapping: practices },
  "adoptions.json": { kind: "adoptions", mapping: adoptions },
  "findings.json": { kind: "findings", mapping: findings },
  "measurements.json": { kind: "measurements", mapping: measurements },
};
export const recordLists = Object.keys(LISTS);

interface ListRecord {
  id: string;
  region: string;
}

/** What became of every leaf of a list in these registries. */
export function recordsCarried(
  list: string,
  told: readonly ListRecord[],
  registries: readonly Registry[],
): Carried[] {
  const { kind, mapping } = LISTS[list]!;
  const records = new Map(
    registries.flatMap((one) => one.records.map(({ record }) => [record.id, record] as const)),
  );
  // An own id is one of a kind in all the lists, so it finds a record of any region.
  const byOwnId = new Map([...records].map(([id, record]) => [withoutRegion(id), record]));
  const recordOf = (id: string) => records.get(id) ?? byOwnId.get(id);
  const countries = new Map(registries.map(({ region, profile }) => [region, profile.country]));
  return told.map((one) => {
    const id = `${one.region}/${kind}/${one.id}`;
    const record = records.get(id);
    const country = countries.get(one.region);
    const fates = record
      ? fatesOf(one, { record, part: record, recordOf, country }, mapping)
      : allLost(one);
    return { list, id, fates };
  });
}

const withoutRegion = (id: string): string => id.slice(id.indexOf("/") + 1);
