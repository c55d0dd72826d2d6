import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import { type Changes, foundingEvidence } from "../../holdings/testing/founding.ts";
import type { Partnership } from "../../registry/partnership.ts";

/** A partnership of the founding registries, its regions, and what is known, after these changes. */
export async function told(
  id: string,
  changes: Changes = {},
): Promise<[Partnership, readonly RegionProfile[], Evidence]> {
  const evidence = await foundingEvidence(changes);
  const partnership = evidence.registry.partnerships.find((one) => one.id === id)!;
  const regions = evidence.directory
    .regions()
    .filter((region) => partnership.regionIds.includes(region.id));
  return [partnership, regions, evidence];
}

/** A record that is added, or takes the place of the one with its id. */
export const withRecord =
  (id: string, fields: object) =>
  (records: StoredRecord[]): StoredRecord[] => {
    const before = records.find((record) => record.id === id);
    const now = {
      ...(before ?? { id, region: id.split("/")[0]!, name: id, status: "UNKNOWN", sources: [] }),
      ...fields,
      updatedAt: "2026-11-24T00:00:00Z",
      version: 1,
    } as StoredRecord;
    return [...records.filter((record) => record.id !== id), now];
  };
