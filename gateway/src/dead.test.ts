import { expect, it } from "vitest";
import {
  allMet,
  type Answer,
  query,
  readiness,
  startMiniCommons,
  startMiniFederation,
  startMiniGateway,
  startMiniRegion,
  tempDirectory,
  until,
} from "../../test/support/index.ts";

const ALL = "{ regions { id makerSpaces { totalCount } } }";
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const notesOf = ({ extensions }: Pick<Answer, "extensions">) =>
  (extensions?.regions ?? []) as unknown as [{ since: string }];

const isDown = (url: string, region: string) => async () => {
  const { list } = (await readiness(url)).body.partners;
  return list.find((one: { region: string }) => one.region === region).since !== undefined;
};

it("is not waited for once a partner is known to be down, and the answer says since when", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    // Whoever waited for it would wait for ever.
    regionTimeout: 600_000,
    requestTimeout: 600_000,
  });
  const { url, regions } = federation;
  regions.lisbon?.always("hang");
  await until(isDown(url, "lisbon"));
  const asked = regions.lisbon?.calls.length;

  const answer = await query(url, ALL);
  expect(answer.data.regions).toEqual([
    { id: "bologna", makerSpaces: { totalCount: 3 } },
    { id: "lisbon", makerSpaces: null },
  ]);
  const [{ since }] = notesOf(answer);
  expect(since).toMatch(INSTANT);
  const message = `lisbon did not answer within 1000 ms. It has not answered since ${since}.`;
  expect(answer.extensions?.regions).toEqual([
    { id: "lisbon", served: "UNAVAILABLE", code: "REGION_TIMEOUT", message, asOf: null, since },
  ]);
  expect(answer.errors).toMatchObject([{ message, path: ["regions", 1, "makerSpaces"] }]);
  expect(regions.lisbon?.calls).toHaveLength(asked!);

  // It stays the time of the first failure, however often it is looked at.
  const looks = regions.lisbon!.sdlCalls;
  await until(async () => regions.lisbon!.sdlCalls > looks + 1);
  const { list } = (await readiness(url)).body.partners;
  expect(list[1]).toMatchObject({ region: "lisbon", state: "unreachable", since });
});

it("is served again once it answers, where somebody asks for it, however long it was to be left alone", async () => {
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    watch: { retry: 600_000, longest: 600_000, recheck: 600_000, timeout: 1_000 },
  });
  const { url, regions } = federation;
  regions.lisbon?.always({ status: 503 });
  // Whoever asks first finds out, for everybody.
  await query(url, ALL);
  await until(isDown(url, "lisbon"));
  regions.lisbon?.heal();
  await until(async () => {
    const { data } = await query(url, ALL);
    return data.regions[1].makerSpaces?.totalCount === 3;
  });
  expect((await query(url, ALL)).extensions?.regions).toEqual([]);
});

it("is asked as before where it answers queries, whatever it says of its schema", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  const { url, regions } = federation;
  const looks = regions.lisbon!.sdlCalls;
  regions.lisbon?.always({ body: '{"errors":[{"message":"no"}]}' });
  await until(async () => regions.lisbon!.sdlCalls > looks);
  await until(async () => {
    const { list } = (await readiness(url)).body.partners;
    return list[0].state === "unreachable";
  });
  const { extensions } = await query(url, ALL);
  expect(extensions?.regions).toMatchObject([
    { code: "REGION_ERROR", message: "lisbon reports: no" },
  ]);
});

it("costs a query nothing that many are down: each is named, and none is asked", async () => {
  const ids = Array.from({ length: 200 }, (_, i) => `region-${i}`);
  await using commons = await startMiniCommons([...ids, "lisbon"]);
  await using lisbon = await startMiniRegion();
  await using gone = await startMiniRegion();
  await using directory = await tempDirectory();
  // Each an endpoint of its own.
  const down = ids.map((id) => [id, `${gone.url}?${id}`] as const);
  await directory.write({ lisbon: lisbon.url, ...Object.fromEntries(down) });
  gone.always({ status: 503 });
  await using gateway = await startMiniGateway(commons.url, directory);
  await allMet(gateway.url);

  const before = gone.calls.length;
  const { data, extensions } = await query(gateway.url, ALL);
  expect(data.regions.at(-1)).toEqual({ id: "lisbon", makerSpaces: { totalCount: 3 } });
  expect(extensions?.regions).toHaveLength(200);
  for (const note of notesOf({ extensions }))
    expect(note).toMatchObject({
      served: "UNAVAILABLE",
      code: "REGION_HTTP_ERROR",
      since: expect.stringMatching(INSTANT),
    });
  expect(gone.calls).toHaveLength(before);
});
