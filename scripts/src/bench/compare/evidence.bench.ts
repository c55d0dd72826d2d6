import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { directoryOf } from "../../../../subgraphs/commons/src/directory/directory.ts";
import type { Evidence } from "../../../../subgraphs/commons/src/holdings/evidence.ts";
import type { Copy } from "../../../../subgraphs/commons/src/holdings/holdings.ts";
import { foundingEvidence } from "../../../../subgraphs/commons/src/holdings/testing/founding.ts";
import { foundingRecords } from "../../../../subgraphs/commons/src/search/testing/founding.ts";
import type { Observation } from "../../../../subgraphs/commons/src/statistics/observation.ts";

export interface MadeUpEvidence extends Evidence {
  /** As if a region had written one of its records anew. */
  change(region: string, kind: string): void;
}

/** What is known of so many regions: the founding ones, and after them copies under other ids. */
export async function evidenceOf(count: number): Promise<MadeUpEvidence> {
  const founding = await foundingEvidence();
  const records = await foundingRecords();
  const models = founding.directory.regions();
  const profiles: RegionProfile[] = [];
  const lists = new Map<string, readonly StoredRecord[]>();
  const ofRegion = new Map(founding.statistics.ofRegion);
  let copies = new Map<string, Copy>();
  for (const record of records.get("commons") ?? []) add(lists, record);
  for (let at = 0; at < count; at++) {
    const model = models[at % models.length]!;
    const id = at < models.length ? model.id : `${model.id}-${Math.floor(at / models.length)}`;
    profiles.push({ ...model, id });
    for (const record of records.get(model.id) ?? []) add(lists, renamed(record, model.id, id));
    const statistics = founding.statistics.ofRegion.get(model.id) ?? [];
    ofRegion.set(id, id === model.id ? statistics : statistics.map((one) => moved(one, id)));
    copies.set(id, { changedAt: "2026-11-24T00:00:00Z", isWhole: true });
  }
  return {
    registry: founding.registry,
    statistics: { ...founding.statistics, ofRegion },
    directory: directoryOf(profiles),
    holdings: {
      of: async (region, kind) => lists.get(`${region}/${kind}`) ?? NONE,
      get: async (id) => lists.get(id.slice(0, id.lastIndexOf("/")))?.find((one) => one.id === id),
      copies: () => copies,
    },
    change(region, kind) {
      const [first, ...rest] = lists.get(`${region}/${kind}`) ?? NONE;
      if (!first) throw new Error(`${region} has no ${kind} to change.`);
      lists.set(`${region}/${kind}`, [{ ...first, version: first.version + 1 }, ...rest]);
      copies = new Map(copies).set(region, { changedAt: "2026-11-25T00:00:00Z", isWhole: true });
    },
  };
}

/** A region without records of a kind has the same empty list each time. */
const NONE: readonly StoredRecord[] = [];

function add(lists: Map<string, readonly StoredRecord[]>, record: StoredRecord): void {
  const key = record.id.slice(0, record.id.lastIndexOf("/"));
  const list = (lists.get(key) ?? []) as StoredRecord[];
  list.push(record);
  lists.set(key, list);
}

/** The record as another region would have it: whatever is named of the region is the other's. */
const renamed = (record: StoredRecord, from: string, to: string): StoredRecord =>
  from === to
    ? record
    : (JSON.parse(
        JSON.stringify(record)
          .replaceAll(`"${from}/`, `"${to}/`)
          .replaceAll(`"${from}"`, `"${to}"`),
      ) as StoredRecord);

const moved = (one: Observation, regionId: string): Observation =>
  Object.assign(Object.create(Object.getPrototypeOf(one) as object) as Observation, one, {
    regionId,
  });
