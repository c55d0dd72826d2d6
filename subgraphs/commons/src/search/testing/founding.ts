import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { Change, CopyState } from "../../catalogue/catalogue.ts";
import { foundingRegions } from "../../packaged.ts";
import { placesOf } from "../places.ts";
import { openSearch } from "../open.ts";
import type { Search } from "../search.ts";

const FOLDER = foundingRegions();

const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));

/** The founding registries' records, as a harvest would bring them. */
export async function foundingRecords(): Promise<Map<string, StoredRecord[]>> {
  const all = new Map<string, StoredRecord[]>();
  for (const entry of await readdir(FOLDER, { recursive: true, withFileTypes: true })) {
    const own = entry.parentPath.slice(FOLDER.length).split(/[\\/]/).filter(Boolean);
    const [region] = own;
    if (!region || own.length < 2 || !entry.name.endsWith(".json")) continue;
    const record = (await json(join(entry.parentPath, entry.name))) as StoredRecord;
    const records = all.get(region) ?? [];
    records.push({ ...record, updatedAt: "2026-11-24T00:00:00Z", version: 1 });
    all.set(region, records);
  }
  return all;
}

export async function foundingProfiles(): Promise<RegionProfile[]> {
  const folders = await readdir(FOLDER, { withFileTypes: true });
  const regions = folders.filter((one) => one.isDirectory() && one.name !== "commons");
  return Promise.all(
    regions.map(({ name }) => json(join(FOLDER, name, "region.json")) as Promise<RegionProfile>),
  );
}

/** A search over all founding registries. */
export async function foundingSearch(file = ":memory:"): Promise<Search> {
  const places = placesOf(await foundingProfiles());
  const search = await openSearch({ file, log: { warn: () => {} }, places: () => places });
  for (const [region, records] of await foundingRecords())
    await search.apply(stateOf(region), records.map(asChange));
  return search;
}

export const asChange = (record: StoredRecord): Change => ({ op: "put", id: record.id, record });
const stateOf = (region: string): CopyState => ({
  region,
  after: { number: 1, index: 0 },
  changedAt: null,
  confirmedAt: null,
});
