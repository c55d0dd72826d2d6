import { join } from "node:path";
import { contractSdl, type StoredRecord } from "@guildhall/schema";
import { disposables, query, temporaryFolder } from "@guildhall/serving/testing";
import { isObjectType, Kind, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { startCommons } from "../start.ts";
import { PROFILES } from "../testing/profiles.ts";
import { replicaSubgraph } from "./subgraph.ts";

const CHANGED = "2026-11-20T10:00:00Z";
const HEARD = "2026-11-24T08:00:00Z";

const record = (id: string, name: string, more: object = {}): StoredRecord => ({
  id,
  region: id.split("/")[0]!,
  name,
  status: "ACTIVE",
  sources: [],
  updatedAt: CHANGED,
  version: 1,
  ...more,
});

const RECORDS: Record<string, StoredRecord[]> = {
  cork: [
    record("cork/maker-spaces/benchspace", "Benchspace", {
      operator: { organisation: "cork/organisations/benchspace" },
      facilities: [{ category: "laser-cutting" }],
    }),
    record("cork/maker-spaces/elsewhere", "Elsewhere", {
      operator: { organisation: "birmingham/organisations/steamhouse" },
    }),
    record("cork/organisations/benchspace", "Benchspace CLG"),
  ],
  birmingham: [record("birmingham/organisations/steamhouse", "STEAMhouse")],
  kranj: [record("kranj/maker-spaces/kovacnica", "Kovačnica")],
};

let url: string;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());
beforeAll(async () => {
  const catalogue = new PlainCatalogue();
  for (const [region, records] of Object.entries(RECORDS))
    await catalogue.apply(
      {
        region,
        after: { number: records.length, index: 0 },
        changedAt: CHANGED,
        confirmedAt: HEARD,
      },
      records.map((one) => ({ op: "put", id: one.id, record: one })),
    );
  const folder = running.use(
    await temporaryFolder({
      ...PROFILES,
      "profiles/kranj/region.json": { ...PROFILES["profiles/kranj/region.json"], replicas: false },
    }),
  );
  const commons = running.use(
    await startCommons({ profiles: join(folder.path, "profiles"), catalogue }),
  );
  url = new URL("/replicas/graphql", commons.url).href;
});

const entities = (selection: string, ...representations: [type: string, id: string][]) =>
  query(
    url,
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
    { representations: representations.map(([__typename, id]) => ({ __typename, id })) },
  );

const moment = (id: string, position: number) => ({ id, position, asOf: HEARD });

describe("a region's copy", () => {
  it("is answered as the region itself is: profile, lists, links and words", async () => {
    const { data, errors, extensions } = await query(
      url,
      `{ region(id: "cork") {
          name
          country
          registry { position updatedAt }
          makerSpaces(filter: { facility: ["laser cutter"] }) {
            totalCount
            nodes { name facilities { category { code } } operator { organisation { name makerSpaces { name } } } }
          }
          organisation(id: "benchspace") { id }
        } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.region).toEqual({
      name: "Cork",
      country: "IE",
      registry: { position: 3, updatedAt: CHANGED },
      makerSpaces: {
        totalCount: 1,
        nodes: [
          {
            name: "Benchspace",
            facilities: [{ category: { code: "laser-cutting" } }],
            operator: {
              organisation: { name: "Benchspace CLG", makerSpaces: [{ name: "Benchspace" }] },
            },
          },
        ],
      },
      organisation: { id: "cork/organisations/benchspace" },
    });
    expect(extensions?.replicas).toEqual([moment("cork", 3)]);
  });

  it("says from when it is, of each region that was asked about", async () => {
    const { data, extensions } = await entities(
      "... on Region { id } ... on Organisation { name }",
      ["Region", "cork"],
      ["Organisation", "birmingham/organisations/steamhouse"],
      ["Organisation", "birmingham/organisations/no-such"],
    );
    expect(data._entities).toEqual([{ id: "cork" }, { name: "STEAMhouse" }, null]);
    expect(extensions?.replicas).toEqual([moment("cork", 3), moment("birmingham", 1)]);
  });

  it("is not there of a region that forbids it, or of which nothing was read", async () => {
    const { data, extensions } = await entities(
      "... on Region { id } ... on MakerSpace { name }",
      ["Region", "kranj"],
      ["MakerSpace", "kranj/maker-spaces/kovacnica"],
      ["Region", "atlantis"],
      ["MakerSpace", "atlantis/maker-spaces/x"],
    );
    expect(data._entities).toEqual([null, null, null, null]);
    expect(extensions?.replicas).toEqual([]);
    expect((await query(url, "{ regions { id } region { id } }")).data).toEqual({
      regions: [{ id: "birmingham" }, { id: "cork" }],
      region: null,
    });
  });

  it("has no record of a region that was not asked about, whatever its own records name", async () => {
    const operator =
      "... on MakerSpace { operator { organisation { name } } } ... on Region { id }";
    const elsewhere: [string, string] = ["MakerSpace", "cork/maker-spaces/elsewhere"];
    const alone = await entities(operator, elsewhere);
    expect(alone.data._entities).toEqual([{ operator: { organisation: null } }]);
    expect(alone.extensions?.replicas).toEqual([moment("cork", 3)]);
  });

  it("has neither changes nor earlier states, which is said where they are asked for", async () => {
    const { data, errors } = await query(
      url,
      '{ region(id: "cork") { name changes { total } asOf(position: 1) { name } } }',
    );
    expect(data).toEqual({ region: { name: "Cork", changes: null, asOf: null } });
    expect(errors?.map(({ path, extensions: { code } }) => [path?.[1], code])).toEqual([
      ["changes", "REPLICA_WITHOUT_HISTORY"],
      ["asOf", "REPLICA_WITHOUT_HISTORY"],
    ]);
  });
});

it("has every type and field of the contract that everybody may read", async () => {
  const { schema } = await replicaSubgraph();
  const types = new Map(
    parse(contractSdl()).definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const mine = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith("_") && type.name !== "Query",
  );
  expect(mine.length).toBeGreaterThan(60);
  for (const type of mine) {
    if (!isObjectType(type)) continue;
    const theirs = types.get(type.name)?.fields?.map(({ name }) => name.value);
    expect([type.name, Object.keys(type.getFields()).toSorted()]).toEqual([
      type.name,
      theirs?.toSorted(),
    ]);
  }
  // What an edit is answered with, and who wrote what, are for editors at the region's own server.
  const lacking = [...types.keys()].filter((name) => !schema.getType(name));
  expect(lacking.filter((name) => !name.endsWith("Payload"))).toEqual([
    "Author",
    "Conflict",
    "FieldChange",
    "FieldDifference",
    "HistoryEntry",
    "Mutation",
    "Problem",
    "RecordHistory",
  ]);
  expect(schema.getMutationType()).toBeUndefined();
});
