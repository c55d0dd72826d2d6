import type { RegionProfile, StoredRecord } from "@guildhall/schema";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { PlainCatalogue } from "../../catalogue/testing/plain.ts";
import { directoryOf } from "../../directory/directory.ts";
import { packagedRegistry } from "../../packaged.ts";
import { readRegistry } from "../../registry/registry.ts";
import { foundingProfiles, foundingRecords } from "../../search/testing/founding.ts";
import { readStatistics } from "../../statistics/read.ts";
import type { Evidence } from "../evidence.ts";
import { held } from "../held.ts";

export interface Changes {
  /** Changes the records of all registries, or adds to them. */
  records?: (records: StoredRecord[]) => StoredRecord[];
  profiles?: (profiles: RegionProfile[]) => RegionProfile[];
}

/** Everything that is known when the project starts: the founding registries, harvested, and what commons ships. */
export async function foundingEvidence({
  records = (same) => same,
  profiles = (same) => same,
}: Changes = {}): Promise<Evidence & { catalogue: Catalogue }> {
  const { catalogue, holdings } = held(new PlainCatalogue());
  const all = records([...(await foundingRecords()).values()].flat());
  for (const region of new Set(all.map((record) => record.region)))
    await catalogue.apply(
      {
        region,
        after: { number: 1, index: 0 },
        changedAt: "2026-11-24T00:00:00Z",
        confirmedAt: "2026-11-24T00:00:00Z",
      },
      all
        .filter((record) => record.region === region)
        .map((record) => ({ op: "put", id: record.id, record })),
    );
  return {
    catalogue,
    holdings,
    directory: directoryOf(profiles(await foundingProfiles())),
    registry: await readRegistry(packagedRegistry()),
    statistics: await readStatistics(packagedRegistry()),
  };
}
