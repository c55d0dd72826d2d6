import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import { PlainCatalogue } from "../../catalogue/testing/plain.ts";

const PARTNERS = fileURLToPath(new URL("../../../../partners/", import.meta.url));

const read = async <T>(...path: string[]): Promise<T> =>
  JSON.parse(await readFile(join(PARTNERS, ...path), "utf8")) as T;

/** Records as they lie in a registry's folder, as a store would keep them. */
async function recordsOf(region: string, kinds: readonly string[]): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (const kind of kinds)
    for (const name of await readdir(join(PARTNERS, region, kind)).catch(() => []))
      records.push({
        ...(await read<StoredRecord>(region, kind, name)),
        version: 1,
        updatedAt: "2026-11-24T00:00:00.000Z",
      });
  return records;
}

export interface Registries {
  catalogue: PlainCatalogue;
  /** Those that are regions, by id. */
  regions: readonly RegionProfile[];
}

/** The founding registries in a catalogue, as far as signposting reads them. */
export async function foundingRegistries(kinds: readonly string[]): Promise<Registries> {
  const catalogue = new PlainCatalogue();
  const regions: RegionProfile[] = [];
  const folders = await readdir(PARTNERS, { withFileTypes: true });
  for (const { name } of folders.filter((one) => one.isDirectory()).toSorted(byName)) {
    const profile = await read<RegionProfile>(name, "region.json");
    if (profile.kind !== "shared") regions.push(profile);
    const records = await recordsOf(name, kinds);
    await catalogue.apply(
      { region: name, after: { number: 1, index: 0 }, changedAt: null, confirmedAt: null },
      records.map((record) => ({ op: "put", id: record.id, record })),
    );
  }
  return { catalogue, regions };
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
