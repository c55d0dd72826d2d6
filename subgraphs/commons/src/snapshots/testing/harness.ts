import { join } from "node:path";
import { query, temporaryFolder, disposables } from "@guildhall/serving/testing";
import { PlainCatalogue } from "../../catalogue/testing/plain.ts";
import { type CommonsOptions, startCommons } from "../../start.ts";
import { PROFILES } from "../../testing/profiles.ts";

type Said = Record<string, unknown>;

/** Records of one region, each in a version that grows. */
export function recordsOf(region: string, said: readonly ({ id: string } & Said)[], version = 1) {
  return said.map(({ id, ...more }) => ({
    op: "put" as const,
    id,
    record: {
      id,
      region,
      name: id,
      status: "ACTIVE",
      sources: [],
      updatedAt: `2026-11-0${version}T00:00:00Z`,
      version,
      ...more,
    },
  }));
}

export const stateOf = (region: string, number: number) => ({
  region,
  after: { number, index: 0 },
  changedAt: `2026-11-0${number}T00:00:00Z`,
  confirmedAt: "2026-11-24T10:00:00Z",
});

export const KOVACNICA = "kranj/maker-spaces/kovacnica";
export const BENCHSPACE = "cork/maker-spaces/benchspace";
export const OPERATOR = "cork/organisations/operator";

/** A catalogue of two regions. */
export async function twoRegions(): Promise<PlainCatalogue> {
  const catalogue = new PlainCatalogue();
  await catalogue.apply(
    stateOf("kranj", 1),
    recordsOf("kranj", [{ id: KOVACNICA, name: "Kovačnica", licence: "CC-BY-4.0" }]),
  );
  await catalogue.apply(
    stateOf("cork", 1),
    recordsOf("cork", [
      {
        id: BENCHSPACE,
        name: "Benchspace",
        operator: { name: "The operator", organisation: OPERATOR },
        sources: [{ kind: "ADDRESS", title: "A list", confidence: "HIGH", licence: "ODbL-1.0" }],
      },
      { id: OPERATOR, name: "Operator" },
    ]),
  );
  return catalogue;
}

/** Commons over a catalogue, with a data folder that outlives it. */
export async function withCommons(
  catalogue: PlainCatalogue,
  options: Partial<CommonsOptions> = {},
) {
  const all = disposables();
  const folder = all.use(await temporaryFolder(PROFILES));
  const data = join(folder.path, "data");
  const profiles = join(folder.path, "profiles");
  const start = () => startCommons({ profiles, data, catalogue, ...options });
  let commons = all.use(await start());
  return {
    data,
    url: () => commons.url,
    /** Stops it and starts it on what it kept. */
    async restart() {
      await commons.stop();
      commons = all.use(await start());
    },
    get: (path: string, init?: RequestInit) => fetch(new URL(path, commons.url), init),
    ask: (text: string, variables: Said = {}) => query(commons.url, text, variables),
    [Symbol.asyncDispose]: () => all[Symbol.asyncDispose](),
  };
}
