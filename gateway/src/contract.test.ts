import { expect, it } from "vitest";
import {
  allMet,
  MINI_CONTRACT,
  miniRegion,
  query,
  readiness,
  startMiniFederation,
  startMiniRegion,
  until,
} from "../../test/support/index.ts";

const partner = async (url: string, region: string) => {
  const { body } = await readiness(url);
  return (body.partners.list as { region: string }[]).find((one) => one.region === region) as {
    region: string;
    state: string;
    reason?: string;
    extension?: string;
    extensionReason?: string;
  };
};

const OLDER = MINI_CONTRACT.replace("openedOn: String", "")
  .replace("FABLAB }", "}")
  .replace("kind: SpaceKind named", "named")
  .replace("councils: [Council!]", "");
const STEAM = MINI_CONTRACT.replace(
  "openedOn: String",
  "openedOn: String steamTier: SteamTier mentor: Organisation",
).concat("type SteamTier { level: Int! word: String }");

it("leaves out what an older contract lacks: null with a note, everything else live", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {}, { lisbon: OLDER });
  const answer = await query(
    federation.url,
    "{ regions { id councils { name } makerSpaces(first: 1) { nodes { name openedOn } } } }",
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.regions[1]).toEqual({
    id: "lisbon",
    councils: null,
    makerSpaces: { nodes: [{ name: "one", openedOn: null }] },
  });
  expect(answer.data.regions[0].makerSpaces.nodes[0].openedOn).toBe("2014-05-01");
  expect(answer.extensions?.regions).toEqual([
    {
      id: "lisbon",
      served: "PARTIAL",
      code: "REGION_FIELD_MISSING",
      message: "The contract of lisbon is older and lacks MakerSpace.openedOn, Region.councils.",
      asOf: null,
      fields: ["MakerSpace.openedOn", "Region.councils"],
    },
  ]);
});

it("leaves out a field whose filter an older contract lacks, in words or in a variable", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {}, { lisbon: OLDER });
  const text =
    "query ($f: MakerSpaceFilter) { regions { makerSpaces(filter: $f) { totalCount } } }";
  const known = await query(federation.url, text, { f: { named: "one" } });
  expect(known.data.regions).toEqual([
    { makerSpaces: { totalCount: 1 } },
    { makerSpaces: { totalCount: 1 } },
  ]);
  expect(known.extensions?.regions).toEqual([]);
  const strange = [
    await query(federation.url, text, { f: { kind: "FABLAB" } }),
    await query(
      federation.url,
      "{ regions { makerSpaces(filter: { kind: FABLAB }) { totalCount } } }",
    ),
  ];
  for (const answer of strange) {
    expect(answer.data.regions).toEqual([
      { makerSpaces: { totalCount: 3 } },
      { makerSpaces: null },
    ]);
    expect(answer.extensions?.regions).toMatchObject([
      { id: "lisbon", code: "REGION_FIELD_MISSING", fields: ["Region.makerSpaces(filter:)"] },
    ]);
  }
});

it("does not ask a region of which nothing is left to ask", async () => {
  await using federation = await startMiniFederation(["lisbon"], {}, { lisbon: OLDER });
  const answer = await query(federation.url, "{ regions { councils { name } } }");
  expect(answer.data.regions).toEqual([{ councils: null }]);
  expect(federation.regions.lisbon?.calls).toEqual([]);
});

it("learns that a region's contract became older from its next refusal", async () => {
  await using federation = await startMiniFederation(["lisbon"], { watch: { recheck: 600_000 } });
  federation.regions.lisbon?.serve(OLDER, miniRegion());
  const text = "{ regions { makerSpaces { nodes { name openedOn } } } }";
  const refused = await query(federation.url, text);
  expect(refused.extensions?.regions).toMatchObject([{ id: "lisbon", code: "REGION_ERROR" }]);
  const learned = await until(async () => {
    const answer = await query(federation.url, text);
    return answer.extensions?.regions?.[0]?.code === "REGION_FIELD_MISSING" && answer;
  });
  expect(learned.data.regions[0].makerSpaces.nodes).toHaveLength(3);
});

it("composes what a partner has over the contract, and asks it about its own records only", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {}, { lisbon: STEAM });
  federation.regions.lisbon?.serve(STEAM, {
    ...miniRegion(),
    MakerSpace: {
      ...(miniRegion().MakerSpace as object),
      steamTier: () => ({ level: 2, word: "two" }),
      mentor: () => ({ id: "lisbon/organisations/mentor" }),
    },
  });
  await until(async () => (await partner(federation.url, "lisbon")).extension === "composed");
  const text =
    "{ regions { id makerSpaces(first: 1) { nodes { name steamTier { level word } mentor { name } } } } }";
  const answer = await until(async () => {
    const next = await query(federation.url, text);
    return next.data && next;
  });
  expect(answer).toEqual({
    data: {
      regions: [
        { id: "bologna", makerSpaces: { nodes: [{ name: "one", steamTier: null, mentor: null }] } },
        {
          id: "lisbon",
          makerSpaces: {
            nodes: [
              { name: "one", steamTier: { level: 2, word: "two" }, mentor: { name: "mentor" } },
            ],
          },
        },
      ],
    },
    extensions: { cost: expect.anything(), regions: [] },
  });
  expect(federation.regions.bologna?.calls.at(-1)?.query).not.toMatch(/steam/);
});

it("composes the extension of a registry that goes by the name of commons or of all regions", async () => {
  for (const region of ["commons", "regions"]) {
    await using federation = await startMiniFederation([region], {}, { [region]: STEAM });
    federation.regions[region]?.serve(STEAM, {
      ...miniRegion(),
      MakerSpace: { ...(miniRegion().MakerSpace as object), steamTier: () => ({ level: 2 }) },
    });
    await until(async () => (await partner(federation.url, region)).extension === "composed");
    const text = "{ regions { name makerSpaces(first: 1) { nodes { steamTier { level } } } } }";
    const answer = await until(async () => {
      const next = await query(federation.url, text);
      return next.data && next;
    });
    expect(answer.data.regions).toEqual([
      { name: region.toUpperCase(), makerSpaces: { nodes: [{ steamTier: { level: 2 } }] } },
    ]);
  }
});

it("refuses an extension that takes something over, with the reason, and serves its contract", async () => {
  const takeovers: [string, RegExp][] = [
    [
      STEAM.replace(
        "steamTier: SteamTier",
        'steamTier: SteamTier @override(from: "commons")',
      ).replace('"@key",', '"@key", "@override",'),
      /@override/,
    ],
    [
      STEAM.replace("level: Int!", "level: Int! @inaccessible").replace(
        '"@key",',
        '"@key", "@inaccessible",',
      ),
      /@inaccessible/,
    ],
    [
      STEAM.replace("steamTier: SteamTier", 'steamTier: SteamTier @x(from: "commons")').replace(
        '"@key",',
        '"@key", { name: "@override", as: "@x" },',
      ),
      /@override/,
    ],
    [
      STEAM.replace(
        "steamTier: SteamTier",
        'steamTier: SteamTier @federation__override(from: "commons")',
      ),
      /@override/,
    ],
    [STEAM.replace("type Query {", "type Query { taken: Int "), /query taken is a root field/],
    [STEAM.concat("type Mutation { burn: Int }"), /mutation burn is a root field/],
    [
      STEAM.replace("totalCount: Int!", "totalCount: Int! mine: Int"),
      /MakerSpaceConnection has no id/,
    ],
  ];
  for (const [sdl, reason] of takeovers) {
    await using federation = await startMiniFederation(["lisbon"], {}, { lisbon: sdl });
    const state = await partner(federation.url, "lisbon");
    expect(state).toMatchObject({ state: "serving", extension: "refused" });
    expect(state.extensionReason).toMatch(reason);
    const answer = await query(federation.url, "{ regions { makerSpaces { totalCount } } }");
    expect(answer.data.regions).toEqual([{ makerSpaces: { totalCount: 3 } }]);
  }
});

it("refuses the later of two partners that add the same field, naming both", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {}, { lisbon: STEAM });
  await until(async () => (await partner(federation.url, "lisbon")).extension === "composed");
  federation.regions.bologna?.serve(STEAM, miniRegion());
  const refused = await until(async () => {
    const state = await partner(federation.url, "bologna");
    return state.extension === "refused" && state;
  });
  expect(refused.extensionReason).toMatch(/steamTier/);
  expect(refused.extensionReason).toMatch(/"bologna"/);
  expect(refused.extensionReason).toMatch(/"lisbon"/);
  expect((await partner(federation.url, "lisbon")).extension).toBe("composed");
  const answer = await query(
    federation.url,
    "{ regions { makerSpaces(first: 1) { nodes { steamTier { level } } } } }",
  );
  expect(answer.errors).toBeUndefined();
});

it("does not ask a partner whose schema changes the contract, until it is mended", async () => {
  const changed: [string, RegExp][] = [
    [
      MINI_CONTRACT.replace("totalCount: Int!", "totalCount: String!"),
      /totalCount is String!, in the contract Int!/,
    ],
    [
      MINI_CONTRACT.replace("totalCount: Int!", "totalCount: Int"),
      /totalCount is Int, in the contract Int!/,
    ],
    [MINI_CONTRACT.replace("first: Int,", "first: Int, token: String!,"), /requires "token"/],
    [MINI_CONTRACT.replace("first: Int,", "first: String,"), /takes String, in the contract Int/],
    [
      MINI_CONTRACT.replace("enum SpaceKind { MAKERSPACE FABLAB }", "scalar SpaceKind"),
      /SpaceKind is a scalar/,
    ],
    ["type Query {", /cannot be read/],
  ];
  await using federation = await startMiniFederation(["bologna", "lisbon"]);
  for (const [sdl, reason] of changed) {
    await using lisbon = await startMiniRegion(sdl.startsWith("type Query") ? MINI_CONTRACT : sdl);
    if (sdl.startsWith("type Query"))
      lisbon.always({ body: JSON.stringify({ data: { _service: { sdl } } }) });
    await federation.directory.write({
      bologna: federation.regions.bologna?.url ?? "",
      lisbon: lisbon.url,
    });
    const state = await until(async () => {
      const one = await partner(federation.url, "lisbon");
      return one?.state === "refused" && one;
    });
    expect(state.reason).toMatch(reason);
    const answer = await query(federation.url, "{ regions { makerSpaces { totalCount } } }");
    expect(answer.data.regions).toEqual([
      { makerSpaces: { totalCount: 3 } },
      { makerSpaces: null },
    ]);
    expect(answer.extensions?.regions).toMatchObject([
      { id: "lisbon", code: "REGION_CONTRACT_REFUSED" },
    ]);
    expect(lisbon.calls).toEqual([]);
    await federation.directory.write({ bologna: federation.regions.bologna?.url ?? "" });
    await until(async () => (await readiness(federation.url)).body.partners.total === 1);
  }
  await federation.directory.write({ lisbon: federation.regions.lisbon?.url ?? "" });
  await until(async () => (await partner(federation.url, "lisbon"))?.state === "serving");
  await allMet(federation.url);
});
