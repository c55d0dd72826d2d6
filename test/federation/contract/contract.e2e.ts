import { readFile } from "node:fs/promises";
import { contractSdl } from "@guildhall/schema";
import { disposables, query, until } from "@guildhall/serving/testing";
import { Kind, parse, print, visit } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFounding, type FoundingFederation } from "../../support/founding.ts";
import { startStub } from "../../support/subgraph.ts";

/** More cities join: two speak an older contract, one has a type of its own besides. */
let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());

/** The contract as it might have been before spaces told when they opened. */
const olderSdl = (): string =>
  print(
    visit(parse(contractSdl()), {
      ObjectTypeDefinition: (node) =>
        node.name.value === "MakerSpace"
          ? { ...node, fields: node.fields?.filter(({ name }) => name.value !== "openedOn") }
          : undefined,
    }),
  );

/** The contract before what was told under two names was told under one. */
const firstSdl = (): string =>
  contractSdl()
    .replaceAll(/^  speakers: \[Party(Input)?!\]$/gm, "  speakers: [String!]")
    .replaceAll("  visitedMakerSpaces:", "  visited:")
    .replace(/^type MakerSpace .*\{$/m, "$&\n  goodPractice: GoodPractice");

const richerSdl = (): string =>
  `${print(
    visit(parse(contractSdl()), {
      ObjectTypeDefinition: (node) =>
        node.name.value === "MakerSpace"
          ? {
              ...node,
              fields: [
                ...(node.fields ?? []),
                {
                  kind: Kind.FIELD_DEFINITION,
                  name: { kind: Kind.NAME, value: "steamTier" },
                  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: "SteamTier" } },
                },
              ],
            }
          : undefined,
    }),
  )}\ntype SteamTier @shareable { level: Int reason: String }`;

const space = (region: string, rest: object = {}) => ({
  __typename: "MakerSpace",
  id: `${region}/maker-spaces/lab`,
  name: `The lab of ${region}`,
  status: "ACTIVE",
  ...rest,
});

const eventOf = (region: string) => ({
  __typename: "Event",
  id: `${region}/events/visit`,
  name: `The visit to ${region}`,
  status: "CLOSED",
  place: region,
  speakers: ["A body"],
});

const resolvers = (region: string, rest: object = {}) => ({
  Region: {
    __resolveReference: ({ id }: { id: string }) => (id === region ? { id, name: region } : null),
    makerSpaces: () => ({ totalCount: 1, nodes: [space(region, rest)], edges: [] }),
    events: () => ({ totalCount: 1, nodes: [eventOf(region)], edges: [] }),
  },
  MakerSpace: {
    __resolveReference: ({ id }: { id: string }) =>
      id.startsWith(`${region}/`) ? space(region, rest) : null,
  },
});

// Each is stopped in the end if it started, whatever became of the others.
beforeAll(async () => {
  federation = running.use(await startFounding());
  const older = running.use(await startStub({ sdl: olderSdl(), resolvers: resolvers("porto") }));
  const first = running.use(await startStub({ sdl: firstSdl(), resolvers: resolvers("faro") }));
  const more = { openedOn: "2019", steamTier: { level: 2, reason: "arts joined" } };
  const richer = running.use(
    await startStub({ sdl: richerSdl(), resolvers: resolvers("graz", more) }),
  );
  const partners = JSON.parse(await readFile(federation.directory.file, "utf8")) as {
    partners: { region: string; url: string }[];
  };
  const urls = Object.fromEntries(partners.partners.map(({ region, url }) => [region, url]));
  await federation.directory.write({
    ...urls,
    porto: older.url,
    graz: richer.url,
    faro: first.url,
  });
  await until(async () => {
    const { data } = await query(
      federation.url,
      '{ __type(name: "SteamTier") { name } region(id: "porto") { makerSpaces { totalCount } } first: region(id: "faro") { makerSpaces { totalCount } } }',
    );
    return data?.__type && data.region?.makerSpaces && data.first?.makerSpaces;
  });
});

const ASK =
  '{ regions(ids: ["graz", "kranj", "porto"]) { id makerSpaces(first: 1) { nodes { name openedOn';

describe("a region whose contract is not the gateway's", () => {
  it("joins with an older one: the missing field is null and named, all else is live", async () => {
    const { data, extensions } = await query(federation.url, `${ASK} } } } }`);
    const [graz, kranj, porto] = data.regions;
    expect(porto.makerSpaces.nodes).toEqual([{ name: "The lab of porto", openedOn: null }]);
    expect(graz.makerSpaces.nodes).toEqual([{ name: "The lab of graz", openedOn: "2019" }]);
    expect(kranj.makerSpaces.nodes).toHaveLength(1);
    expect(extensions?.regions).toMatchObject([
      {
        id: "porto",
        served: "PARTIAL",
        code: "REGION_FIELD_MISSING",
        fields: ["MakerSpace.openedOn"],
      },
    ]);
  });

  it("joins with the first one: what is called or made otherwise now is null and named", async () => {
    const { data, errors, extensions } = await query(
      federation.url,
      `{ region(id: "faro") { events { nodes { name place speakers { name } visitedMakerSpaces { id } } } }
        __type(name: "MakerSpace") { fields { name } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.region.events.nodes).toEqual([
      { name: "The visit to faro", place: "faro", speakers: null, visitedMakerSpaces: null },
    ]);
    expect(extensions?.regions).toMatchObject([
      {
        id: "faro",
        code: "REGION_FIELD_MISSING",
        fields: ["Event.speakers", "Event.visitedMakerSpaces"],
      },
    ]);
    const fields = data.__type.fields.map(({ name }: { name: string }) => name);
    expect(fields).not.toContain("goodPractice");
  });

  it("joins with a type of its own, which can be asked of its records beside everybody's", async () => {
    const { data } = await query(federation.url, `${ASK} steamTier { level reason } } } } }`);
    const [graz, kranj, porto] = data.regions;
    expect(graz.makerSpaces.nodes[0].steamTier).toEqual({ level: 2, reason: "arts joined" });
    expect(kranj.makerSpaces.nodes[0].steamTier).toBeNull();
    expect(porto.makerSpaces.nodes[0].steamTier).toBeNull();
  });

  it("leaves the others complete", async () => {
    const { data, errors, extensions } = await query(
      federation.url,
      "{ regions { id makerSpaces { totalCount } } }",
    );
    expect({ errors, regions: extensions?.regions }).toEqual({ regions: [] });
    const counts = data.regions.map(
      (one: { makerSpaces: { totalCount: number } }) => one.makerSpaces.totalCount,
    );
    expect(counts).toHaveLength(17);
    expect(counts.reduce((sum: number, count: number) => sum + count)).toBe(177 + 3);
  });
});
