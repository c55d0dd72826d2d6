import { expect, it } from "vitest";
import {
  type Fault,
  query,
  startMiniFederation,
  startMiniRegion,
  until,
} from "../../test/support/index.ts";

const ALL = "{ regions { id makerSpaces { totalCount nodes { name } } } }";
const DAY = "2026-11-24T08:00:00Z";

/** Commons' copies: what a region would answer, and from when it is. */
const dated: Fault = {
  bend: (answer) => ({
    ...answer,
    extensions: { replicas: [{ id: "lisbon", position: 41, asOf: DAY }] },
  }),
};

it("answers from a copy while a region is down, and live as soon as that is back", async () => {
  await using copies = await startMiniRegion();
  copies.always(dated);
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    replicasUrl: copies.url,
  });
  const { url, regions } = federation;
  const live = await query(url, ALL);
  expect(live.extensions?.regions).toEqual([]);
  expect(copies.calls).toEqual([]);

  regions["lisbon"]?.always("reset");
  const copied = await query(url, ALL);
  expect(copied.data).toEqual(live.data);
  expect(copied.errors).toBeUndefined();
  expect(copied.extensions?.regions).toMatchObject([
    { id: "lisbon", served: "REPLICA", code: "REGION_UNREACHABLE", asOf: DAY, position: 41 },
  ]);
  // What was answered so is nobody's to keep.
  const got = await fetch(`${url}?${new URLSearchParams({ query: ALL })}`);
  expect(got.headers.get("cache-control")).toBe("no-store");

  regions["lisbon"]?.heal();
  await until(async () => (await query(url, ALL)).extensions?.regions?.length === 0);
  const asked = copies.calls.length;
  expect((await query(url, ALL)).data).toEqual(live.data);
  expect(copies.calls).toHaveLength(asked);
});

it("answers a client that takes no copies with null and why", async () => {
  await using copies = await startMiniRegion();
  copies.always(dated);
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    replicasUrl: copies.url,
  });
  federation.regions["lisbon"]?.always("reset");
  const never = { "x-guildhall-replicas": "never" };
  const { data, errors, extensions } = await query(federation.url, ALL, {}, never);
  expect(data.regions[1].makerSpaces).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe("REGION_UNREACHABLE");
  expect(extensions?.regions).toMatchObject([{ id: "lisbon", served: "UNAVAILABLE", asOf: null }]);
  expect(copies.calls).toEqual([]);
});

it("answers in time where a region hangs, with the copy or without", async () => {
  await using copies = await startMiniRegion();
  copies.always(dated);
  await using federation = await startMiniFederation(["bologna", "lisbon"], {
    replicasUrl: copies.url,
    regionTimeout: 600_000,
    requestTimeout: 2_000,
  });
  federation.regions["lisbon"]?.always("hang");
  const copied = await query(federation.url, ALL);
  expect(copied.extensions?.regions).toMatchObject([
    { id: "lisbon", served: "REPLICA", code: "REGION_TIMEOUT", asOf: DAY },
  ]);
  copies.always("hang");
  const { data, extensions } = await query(federation.url, ALL);
  expect(data.regions[0].makerSpaces.totalCount).toBe(3);
  expect(data.regions[1].makerSpaces).toBeNull();
  expect(extensions?.regions).toMatchObject([{ id: "lisbon", served: "UNAVAILABLE" }]);
});
