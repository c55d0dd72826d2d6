import { disposables, query, until } from "@guildhall/serving/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pino } from "pino";
import type { Catalogue } from "../../../subgraphs/commons/src/catalogue/catalogue.ts";
import { openCatalogue } from "../../../subgraphs/commons/src/catalogue/sqlite/open.ts";
import { readiness } from "../../support/index.ts";
import { FOUNDING, startFounding, type FoundingFederation } from "../../support/founding.ts";
import { copy } from "./copied.ts";

/** Regions that do not answer are answered from the copies that commons has of them. */
const KILLED = ["lisbon", "paris", "zagreb"];

let federation: FoundingFederation;
let catalogue: Catalogue;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());

beforeAll(async () => {
  catalogue = await openCatalogue({ file: ":memory:", log: pino({ level: "silent" }) });
  running.use({ [Symbol.asyncDispose]: () => catalogue.close() });
  federation = running.use(await startFounding({ regionTimeout: 2_000 }, undefined, { catalogue }));
  for (const region of FOUNDING) await copy(catalogue, region, federation.regions[region]!.url);
});

const allServing = () =>
  until(async () => {
    const { partners } = (await readiness(federation.url)).body;
    return partners.serving === FOUNDING.length + 1;
  });
beforeEach(async () => {
  for (const proxy of Object.values(federation.regions)) proxy.behave = "pass";
  // Somebody asks: they are looked at again.
  await query(federation.url, "{ regions { councils { totalCount } } }");
  await allServing();
});
const kill = () => {
  for (const region of KILLED) federation.regions[region]!.behave = "stopped";
};

const MUCH = `{ regions {
  id
  registry { position updatedAt contractVersion }
  makerSpaces(first: 5, filter: { facility: ["3d-printing"] }, orderBy: { by: NAME, direction: DESC }) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id name kind { label } openedOn version updatedAt
      location { latitude longitude precision }
      operator { name organisation { id name makerSpaces { name } } }
      sources { title address confidence }
      issues { code severity field }
    }
  }
  councils { totalCount nodes { id name lead { name } members { name } } }
  supportProgrammes(first: 3) { totalCount nodes { name provider { name } } }
  issues(first: 5) { totalCount counts { code severity count } nodes { record { id name } issue { code } } }
} }`;

describe("with three of fourteen regions killed", () => {
  it("answers live questions about them as they would, from their copies, and says from when", async () => {
    const live = await query(federation.url, MUCH);
    expect(live.errors).toBeUndefined();
    expect(live.extensions?.regions).toEqual([]);

    kill();
    const copied = await query(federation.url, MUCH);
    expect(copied.errors).toBeUndefined();
    expect(copied.data).toEqual(live.data);
    const states = new Map(catalogue.states().map((state) => [state.region, state]));
    expect(copied.extensions?.regions).toEqual(
      KILLED.map((id) =>
        expect.objectContaining({
          id,
          served: "REPLICA",
          code: "REGION_UNREACHABLE",
          message: expect.stringMatching(new RegExp(`^${id} cannot be reached\\.`)),
          asOf: states.get(id)?.confirmedAt,
          position: states.get(id)?.after?.number,
        }),
      ),
    );
  });

  it("answers live again once they are back", async () => {
    kill();
    const text = "{ regions { id makerSpaces { totalCount } } }";
    const served = async () =>
      (await query(federation.url, text)).extensions?.regions?.map((note) => note.served);
    expect(await served()).toEqual(["REPLICA", "REPLICA", "REPLICA"]);
    for (const region of KILLED) federation.regions[region]!.behave = "pass";
    await allServing();
    const asked = federation.regions["lisbon"]!.asked.length;
    expect(await served()).toEqual([]);
    expect(federation.regions["lisbon"]!.asked).toHaveLength(asked + 1);
  });

  it("follows links into their records, and finds those by id", async () => {
    kill();
    const { data, errors, extensions } = await query(
      federation.url,
      `{ record(id: "lisbon/maker-spaces/fablab-lisboa") { id makerSpace { name kind { code } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.record.makerSpace.name).toMatch(/\w/);
    expect(extensions?.regions).toMatchObject([{ id: "lisbon", served: "REPLICA" }]);
  });

  it("says that a copy has no changes and no earlier states, where those are asked for", async () => {
    kill();
    const { data, errors } = await query(
      federation.url,
      `{ region(id: "lisbon") { makerSpaces { totalCount } changes { total } asOf(position: 1) { id } } }`,
    );
    expect(data.region).toEqual({
      makerSpaces: { totalCount: 13 },
      changes: null,
      asOf: null,
    });
    expect(errors?.map(({ path, extensions: { code } }) => [path?.join("."), code])).toEqual([
      ["region.changes", "REPLICA_WITHOUT_HISTORY"],
      ["region.asOf", "REPLICA_WITHOUT_HISTORY"],
    ]);
  });

  it("tells a client that takes no copies which are missing", async () => {
    kill();
    const { data, extensions } = await query(
      federation.url,
      "{ regions { id makerSpaces { totalCount } } }",
      {},
      { "x-guildhall-replicas": "never" },
    );
    const missing = data.regions.filter((one: { makerSpaces: unknown }) => !one.makerSpaces);
    expect(missing.map(({ id }: { id: string }) => id)).toEqual(KILLED);
    expect(extensions?.regions).toEqual(
      KILLED.map((id) => expect.objectContaining({ id, served: "UNAVAILABLE", asOf: null })),
    );
  });
});

it("answers from copies what is late, and what is no answer, too", async () => {
  federation.regions["paris"]!.behave = "hang";
  federation.regions["zagreb"]!.behave = "garbage";
  const { data, errors, extensions } = await query(
    federation.url,
    "{ regions { id makerSpaces { totalCount } } }",
  );
  expect(errors).toBeUndefined();
  for (const { makerSpaces } of data.regions)
    expect(makerSpaces.totalCount).toBeGreaterThanOrEqual(0);
  expect(extensions?.regions).toMatchObject([
    { id: "paris", served: "REPLICA", code: "REGION_TIMEOUT" },
    { id: "zagreb", served: "REPLICA", code: "REGION_INVALID_RESPONSE" },
  ]);
});
