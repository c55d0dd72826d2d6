import { valuesAt } from "@guildhall/schema";
import type { Registry, RegistryRecord } from "../registries.ts";
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
  const idOf = ({ region, id }: ListRecord): string => `${region}/${kind}/${id}`;
  const fatesIn = (record: RegistryRecord, one: ListRecord) =>
    fatesOf(one, { record, part: record, recordOf, country: countries.get(one.region) }, mapping);

  const own = new Set(told.map(idOf));
  const others = [...records.values()].filter(({ id }) => !own.has(id));
  return told.map((one) => {
    const id = idOf(one);
    const record = records.get(id);
    if (record) return { list, id, fates: fatesIn(record, one) };
    const into = others
      .filter((other) => other.id.startsWith(`${one.region}/${kind}/`) && sharesSource(one, other))
      .map((other) => ({ id: `${id} in ${other.id}`, fates: fatesIn(other, one) }));
    return { list, ...(mostFound(into) ?? { id, fates: allLost(one) }) };
  });
}

/** One fact is told once, so a record of the region that cites the same page may have taken it in. */
const sharesSource = (one: ListRecord, other: RegistryRecord): boolean => {
  const cited = new Set(valuesAt(other, "sources.address"));
  return valuesAt(one, "sources.address").some((address) => cited.has(address));
};

const foundIn = (fates: Carried["fates"]): number => fates.filter(({ rule }) => rule).length;

/** The one in which most leaves were found, if these are more than half of them. */
function mostFound<T extends Pick<Carried, "fates">>(all: readonly T[]): T | undefined {
  const [best] = all.toSorted((a, b) => foundIn(b.fates) - foundIn(a.fates));
  return best && foundIn(best.fates) > best.fates.length / 2 ? best : undefined;
}

const withoutRegion = (id: string): string => id.slice(id.indexOf("/") + 1);
