import type { StoredRecord } from "@guildhall/schema";
import { onlyOnce } from "@guildhall/serving/process";
import { PlainCatalogue } from "../../catalogue/testing/plain.ts";
import { directoryOf } from "../../directory/directory.ts";
import type { Evidence } from "../../holdings/evidence.ts";
import { held } from "../../holdings/held.ts";
import { packagedRegistry } from "../../packaged.ts";
import { readRegistry } from "../../registry/registry.ts";
import { readStatistics } from "../../statistics/read.ts";

export type Made = { id: string } & Record<string, unknown>;

export const PRACTICE = "cork/good-practices/one";

const shipped = onlyOnce(async () => ({
  registry: await readRegistry(packagedRegistry()),
  statistics: await readStatistics(packagedRegistry()),
}));

const source = (host: string, more: object = {}) => ({
  kind: "ADDRESS",
  title: host,
  address: `https://${host}/page`,
  confidence: "MEDIUM",
  ...more,
});

/** A practice of Cork with one source, and whatever else it is to have. */
export const practice = (more: Record<string, unknown> = {}): Made => ({
  id: PRACTICE,
  name: "Open tool days",
  owner: { name: "A house of makers" },
  publicationStatus: "CANDIDATE",
  sources: sources("press.example"),
  ...more,
});

export const sources = (...hosts: string[]) => hosts.map((host) => source(host));

/** A figure of a programme, counted in 2019, for all that is not said otherwise. */
export const figure = (
  name: string,
  indicator: string | null,
  [value, unit]: [number, string],
  more: Record<string, unknown> = {},
) => ({
  name,
  ...(indicator && { indicator }),
  quantity: { value, bound: "EXACT", unit },
  kind: "RESULT",
  period: { start: "2019", end: "2019" },
  subject: { kind: "PROGRAMME" },
  ...more,
});

/** Registries of three regions, with these records. */
export async function madeEvidence(...records: readonly Made[]): Promise<Evidence> {
  const { catalogue, holdings } = held(new PlainCatalogue());
  const whole = records.map((record): StoredRecord => ({
    status: "ACTIVE",
    sources: [],
    region: record.id.split("/")[0]!,
    updatedAt: "2026-11-01T00:00:00Z",
    version: 1,
    ...record,
  }));
  for (const region of new Set(whole.map((record) => record.region)))
    await catalogue.apply(
      { region, after: { number: 1, index: 0 }, changedAt: null, confirmedAt: null },
      whole
        .filter((record) => record.region === region)
        .map((record) => ({ op: "put", id: record.id, record })),
    );
  const directory = directoryOf([
    { id: "cork", name: "Cork", country: "IE" },
    { id: "kranj", name: "Kranj", country: "SI" },
    { id: "lisbon", name: "Lisbon", country: "PT" },
  ]);
  return { ...(await shipped()), directory, holdings };
}
