import { expect, it } from "vitest";
import {
  allMet,
  query,
  readiness,
  startMiniCommons,
  startMiniFederation,
  startMiniGateway,
  startMiniRegion,
  startStub,
  tempDirectory,
  until,
  MINI_CONTRACT,
  miniRegion,
} from "../../test/support/index.ts";

const COUNTS = "{ regions { id makerSpaces { totalCount } } }";
const counts = async (url: string) => {
  const { data } = await query(url, COUNTS);
  return data.regions.map((region: { makerSpaces: { totalCount: number } | null }) =>
    region.makerSpaces ? region.makerSpaces.totalCount : null,
  );
};

it("takes in a partner that is added, moved or removed, while it looks at its usual pace", async () => {
  await using commons = await startMiniCommons(["bologna", "lisbon"]);
  await using bologna = await startMiniRegion();
  await using lisbon = await startMiniRegion();
  await using moved = await startMiniRegion();
  await using directory = await tempDirectory();
  await directory.write({ bologna: bologna.url });
  await using gateway = await startMiniGateway(commons.url, directory, { directoryInterval: 500 });
  expect(await counts(gateway.url)).toEqual([3, null]);

  const become = (wanted: unknown) =>
    until(async () => JSON.stringify(await counts(gateway.url)) === JSON.stringify(wanted));
  await directory.write({ bologna: bologna.url, lisbon: lisbon.url });
  await become([3, 3]);
  await lisbon.stop();
  await become([3, null]);
  await directory.write({ bologna: bologna.url, lisbon: moved.url });
  await become([3, 3]);
  await directory.write({ lisbon: moved.url });
  await become([null, 3]);
});

it("goes on with the old directory when the file breaks, and says which line to mend", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"]);
  const { url, directory } = federation;
  for (const [text, line, message] of [
    ['{ "partners": [\n  { "region": "lisbon" "url": "x" }\n] }', 2, /expected "," or "}"/],
    [
      '{ "partners": [\n  { "region": "lisbon", "url": "http://x/" },\n  { "region": "lisbon", "url": "http://y/" }\n] }',
      3,
      /twice/,
    ],
    ['{ "partners": [\n  { "region": "lisbon",\n    "url": "ftp://x/" }\n] }', 3, /not an http/],
    ["", 1, /expected a value, found the end/],
  ] as const) {
    await directory.writeText(text);
    const state = await until(async () => {
      const { body } = await readiness(url);
      return (
        body.directory.problems[0]?.line === line &&
        message.test(body.directory.problems[0].message) &&
        body
      );
    });
    expect(state.directory.state).toBe("refused");
    expect(await counts(url)).toEqual([3, 3]);
  }
  await directory.write({ bologna: federation.regions.bologna?.url ?? "" });
  await until(async () => (await readiness(url)).body.directory.state === "good");
  expect(await counts(url)).toEqual([3, null]);
});

it("starts with no directory, no commons and no region, and takes them in as they come", async () => {
  await using directory = await tempDirectory();
  await using spare = await startMiniRegion();
  const { port } = spare;
  await spare.stop();
  await using commonsSpare = await startMiniCommons([]);
  const commonsPort = commonsSpare.port;
  await commonsSpare.stop();

  await using gateway = await startMiniGateway(commonsSpare.url, directory);
  expect((await readiness(gateway.url)).body).toMatchObject({
    ready: true,
    commons: { state: "snapshot", reachable: false },
    directory: { state: "missing" },
    partners: { total: 0 },
  });
  expect((await query(gateway.url, COUNTS)).errors?.[0]?.extensions.code).toBe(
    "COMMONS_UNAVAILABLE",
  );

  await directory.write({ lisbon: spare.url });
  await until(
    async () => (await readiness(gateway.url)).body.partners.list[0]?.state === "unreachable",
  );

  await using commons = await startStub({
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
          type Query { regions: [Region!]! } type Region @key(fields: "id") { id: ID! since: Int }`,
    resolvers: { Query: { regions: () => [{ id: "lisbon", since: 2016 }] } },
    port: commonsPort,
  });
  const asks = "{ regions { id since makerSpaces { totalCount } } }";
  const waiting = await until(async () => {
    const answer = await query(gateway.url, asks);
    return answer.data && answer;
  });
  expect(waiting.data.regions).toEqual([{ id: "lisbon", since: 2016, makerSpaces: null }]);
  expect(waiting.extensions?.regions).toMatchObject([{ id: "lisbon", code: "REGION_UNREACHABLE" }]);

  await using lisbon = await startStub({ sdl: MINI_CONTRACT, resolvers: miniRegion(), port });
  await allMet(gateway.url);
  await until(async () => {
    const { data } = await query(gateway.url, asks);
    return data.regions[0].makerSpaces?.totalCount === 3;
  });
  void [commons, lisbon];
});

it("starts again with everything down from what it kept, extensions included", async () => {
  const steam = MINI_CONTRACT.replace("openedOn: String", "openedOn: String steamTier: Int");
  await using federation = await startMiniFederation(["lisbon"], {}, { lisbon: steam });
  await until(async () => {
    const { body } = await readiness(federation.url);
    return body.partners.list[0].extension === "composed";
  });
  await federation.gateway.stop();
  await federation.commons.stop();
  await federation.regions.lisbon?.stop();

  await using again = await startMiniGateway(federation.commons.url, federation.directory, {
    commonsSnapshot: undefined,
  });
  expect((await readiness(again.url)).body.commons).toEqual({ state: "kept", reachable: false });
  const { data } = await query(
    again.url,
    '{ q: __type(name: "Region") { name } m: __type(name: "MakerSpace") { fields { name } } }',
  );
  expect(data.q).toEqual({ name: "Region" });
  expect(data.m.fields).toContainEqual({ name: "steamTier" });
});
