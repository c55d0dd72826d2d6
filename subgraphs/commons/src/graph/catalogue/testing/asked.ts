import { type RegionProfile, type StoredRecord, Warnings } from "@guildhall/schema";
import { onlyOnce } from "@guildhall/serving/process";
import { graphql } from "graphql";
import { PlainCatalogue } from "../../../catalogue/testing/plain.ts";
import { directoryOf } from "../../../directory/directory.ts";
import { packagedRegistry } from "../../../packaged.ts";
import { held } from "../../../holdings/held.ts";
import { readRegistry } from "../../../registry/registry.ts";
import { readStatistics } from "../../../statistics/read.ts";
import { catalogueContext } from "../context.ts";
import { catalogueSubgraph } from "../subgraph.ts";

/** What a record says in a test; the rest of what every record has is the same in all. */
export type Said = { id: string; name: string } & Record<string, unknown>;

const profile = (
  id: string,
  country: string,
  more: Partial<RegionProfile> = {},
): RegionProfile => ({
  id,
  name: id[0]!.toUpperCase() + id.slice(1),
  country,
  ...more,
});

const DIRECTORY = directoryOf([
  profile("cork", "IE", { timeZone: "Europe/Dublin" }),
  profile("kranj", "SI", { timeZone: "Europe/Ljubljana", partnerships: ["urban-m"] }),
  profile("lisbon", "PT", { countryName: "Portugal", timeZone: "Europe/Lisbon" }),
]);

/** A catalogue with these records and the moments at which their regions were heard. */
export async function catalogueOf(
  records: readonly Said[],
  heard: Readonly<Record<string, string>>,
): Promise<PlainCatalogue> {
  const catalogue = new PlainCatalogue();
  for (const [region, confirmedAt] of Object.entries(heard)) {
    const own = records.filter(({ id }) => id.startsWith(`${region}/`));
    await catalogue.apply(
      {
        region,
        after: { number: own.length, index: 0 },
        changedAt: "2026-11-01T00:00:00Z",
        confirmedAt,
      },
      own.map((said) => ({ op: "put", id: said.id, record: recordOf(region, said) })),
    );
  }
  return catalogue;
}

const recordOf = (region: string, said: Said): StoredRecord => ({
  status: "ACTIVE",
  sources: [],
  region,
  updatedAt: "2026-11-01T00:00:00Z",
  version: 1,
  ...said,
});

const opened = onlyOnce(async () => ({
  registry: await readRegistry(packagedRegistry()),
  statistics: await readStatistics(packagedRegistry()),
  schema: (await catalogueSubgraph()).schema,
}));

/** Asks the catalogue's own schema, as commons does for whoever asks it. */
export async function asked(catalogue: PlainCatalogue, source: string) {
  const { registry, statistics, schema } = await opened();
  const warnings = new Warnings();
  const { holdings } = held(catalogue);
  const shared = { directory: DIRECTORY, registry, statistics, holdings, warnings };
  const contextValue = catalogueContext({ ...shared, catalogue });
  const { data, errors } = await graphql({ schema, source, contextValue });
  return {
    // oxlint-disable-next-line typescript/no-explicit-any -- tests know what they asked for
    data: JSON.parse(JSON.stringify(data ?? null)) as any,
    errors,
    warnings: warnings.list(),
  };
}
