import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Catalogue } from "@guildhall/commons";
import type { StoredRecord } from "@guildhall/schema";
import { FOLDERS } from "./founding.ts";

const WRITTEN = "2026-11-24T00:00:00Z";

/** Every record of the founding registries, as their files have it. */
export async function foundingRecords(): Promise<ReadonlyMap<string, StoredRecord[]>> {
  const all = new Map<string, StoredRecord[]>();
  for (const folder of FOLDERS) {
    const files = await readdir(folder, { recursive: true });
    const records = files
      .filter((file) => file.endsWith(".json") && file !== "region.json")
      .toSorted()
      .map(async (file) => JSON.parse(await readFile(join(folder, file), "utf8")) as StoredRecord);
    all.set(basename(folder), await Promise.all(records));
  }
  return all;
}

/** Puts the founding records into a catalogue, as if each region had just been heard. */
export async function fill(catalogue: Catalogue): Promise<void> {
  for (const [region, records] of await foundingRecords())
    await catalogue.apply(
      {
        region,
        after: { number: records.length, index: 0 },
        changedAt: WRITTEN,
        confirmedAt: new Date().toISOString(),
      },
      records.map((said, index) => ({
        op: "put",
        id: said.id,
        record: { ...said, updatedAt: WRITTEN, version: index + 1 },
      })),
    );
}
