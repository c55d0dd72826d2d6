import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { groupBy } from "../group.ts";
import { regionOf } from "../ids.ts";
import type { RegionProfile } from "../records/region.ts";
import type { RegistryLog } from "../reader/feed.ts";
import type { RecordReader, StoredRecord } from "../reader/reader.ts";
import { Warnings } from "./warnings.ts";

type Path = GraphQLResolveInfo["path"];

/** Finds the registry of a region; undefined where this server does not have it. */
export type Readers = (region: string) => RecordReader | undefined;

interface ReferrersKey {
  kind: string;
  key: string;
  first: number;
  target: string;
}

/** What the contract's resolvers need of a request: the registries, read in batches. */
export interface ContractContext {
  /** What `Region.asOf` set for the part of the answer below it, by the path of that field. */
  moments: Map<Path, ContractContext>;
  readers: Readers;
  /** The registry as a log; undefined where only a copy of its records is there. */
  registries: (region: string) => RegistryLog | undefined;
  /** What a region tells of itself; undefined where this server does not have it. */
  profiles: (region: string) => RegionProfile | undefined;
  /** Whether a record is missing from the moment that is read since it was erased later. */
  isErased: (id: string) => boolean;
  records: DataLoader<string, StoredRecord | null>;
  referrers: DataLoader<ReferrersKey, StoredRecord[], string>;
  warnings: Warnings;
}

export function contractContext(
  readers: Readers,
  {
    registries = () => undefined,
    warnings = new Warnings(),
    profiles = () => undefined,
    isErased = () => false,
  }: Partial<Pick<ContractContext, "registries" | "warnings" | "profiles" | "isErased">> = {},
): ContractContext {
  return {
    registries,
    profiles,
    warnings,
    isErased,
    moments: new Map(),
    readers,
    records: new DataLoader((ids) => loadRecords(readers, ids), { maxBatchSize: 1000 }),
    referrers: new DataLoader((keys) => loadReferrers(readers, keys), {
      maxBatchSize: 1000,
      cacheKeyFn: ({ kind, key, first, target }) => `${kind} ${key} ${first} ${target}`,
    }),
  };
}

/**
 * The context that holds at a place in the answer: the nearest `asOf` above it, if there is any. A
 * subgraph without registries has no such moments.
 */
export function contextAt<C extends { moments?: ContractContext["moments"] }>(
  context: C,
  path: Path,
): C | ContractContext {
  if (!context.moments?.size) return context;
  for (let at: Path | undefined = path; at; at = at.prev) {
    const moment = context.moments.get(at);
    if (moment) return moment;
  }
  return context;
}

/** One call to each registry concerned, answers in the order of the ids. */
async function loadRecords(
  readers: Readers,
  ids: readonly string[],
): Promise<(StoredRecord | null)[]> {
  const answers = Array.from<unknown, StoredRecord | null>(ids, () => null);
  const places = groupBy(ids.keys(), (index) => regionOf(ids[index]!) ?? "");
  await Promise.all(
    [...places].map(async ([region, indexes]) => {
      const found = await readers(region)?.get(indexes.map((index) => ids[index]!));
      found?.forEach((record, at) => (answers[indexes[at]!] = record));
    }),
  );
  return answers;
}

/** One call to each registry for each kind and key. */
async function loadReferrers(
  readers: Readers,
  keys: readonly ReferrersKey[],
): Promise<StoredRecord[][]> {
  const answers = Array.from<unknown, StoredRecord[]>(keys, () => []);
  const calls = groupBy(keys.keys(), (index) => {
    const { kind, key, first, target } = keys[index]!;
    return `${regionOf(target)} ${kind} ${key} ${first}`;
  });
  await Promise.all(
    [...calls.values()].map(async (indexes) => {
      const { kind, key, first, target } = keys[indexes[0]!]!;
      const targets = indexes.map((index) => keys[index]!.target);
      const found = await readers(regionOf(target) ?? "")?.referrers(kind, key, targets, first);
      found?.forEach((records, at) => (answers[indexes[at]!] = records));
    }),
  );
  return answers;
}
