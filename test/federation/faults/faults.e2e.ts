import { disposables, query, until } from "@guildhall/serving/testing";
import { afterAll, beforeEach, beforeAll, describe, expect, it } from "vitest";
import { FOUNDING, startFounding, type FoundingFederation } from "../../support/founding.ts";
import type { Behaviour } from "../../support/proxy.ts";

/** Regions fail in every way there is; the others do not notice. */
let federation: FoundingFederation;
const running = disposables();
afterAll(() => running[Symbol.asyncDispose]());

beforeAll(async () => {
  federation = running.use(await startFounding({ regionTimeout: 2_000 }));
});
beforeEach(() => {
  for (const proxy of Object.values(federation.regions)) proxy.behave = "pass";
});

const FAULTS: Record<string, { behave: Behaviour; code: string }> = {
  lisbon: { behave: "stopped", code: "REGION_UNREACHABLE" },
  paris: { behave: "hang", code: "REGION_TIMEOUT" },
  zagreb: { behave: "garbage", code: "REGION_INVALID_RESPONSE" },
};

describe("with one region stopped, one hanging and one answering garbage", () => {
  it("has the other eleven complete, the three null, and says why", async () => {
    for (const [region, { behave }] of Object.entries(FAULTS))
      federation.regions[region]!.behave = behave;
    const { data, errors, extensions } = await query(
      federation.url,
      "{ regions { id name makerSpaces { totalCount } councils { totalCount } } }",
    );

    expect(data.regions.map(({ id }: { id: string }) => id)).toEqual(FOUNDING);
    for (const region of data.regions) {
      expect(region.name).toMatch(/\w/);
      const failed = region.id in FAULTS;
      expect([region.id, region.makerSpaces === null]).toEqual([region.id, failed]);
      expect([region.id, region.councils === null]).toEqual([region.id, failed]);
    }
    expect(
      extensions?.regions?.map(({ id, served, code, asOf }) => ({ id, served, code, asOf })),
    ).toEqual(
      Object.entries(FAULTS).map(([id, { code }]) => ({
        id,
        served: "UNAVAILABLE",
        code,
        asOf: null,
      })),
    );
    const paths = errors?.map(({ path, extensions: { region } }) => [region, path?.slice(0, 2)]);
    for (const region of Object.keys(FAULTS))
      expect(paths).toContainEqual([region, ["regions", FOUNDING.indexOf(region)]]);
    expect(JSON.stringify({ errors, regions: extensions?.regions })).not.toMatch(
      /127\.0\.0\.1|localhost|:\d{4,5}|\bat .*\.ts/,
    );
  });

  it("serves a region again as soon as it answers", async () => {
    federation.regions["lisbon"]!.behave = "stopped";
    const text = '{ region(id: "lisbon") { makerSpaces { totalCount } } }';
    expect((await query(federation.url, text)).data.region.makerSpaces).toBeNull();
    federation.regions["lisbon"]!.behave = "pass";
    await until(async () => {
      const { data } = await query(federation.url, text);
      return data.region.makerSpaces?.totalCount === 13;
    });
  });

  it("keeps every region in the graph with all of them down", async () => {
    for (const proxy of Object.values(federation.regions)) proxy.behave = "stopped";
    const { data, extensions } = await query(
      federation.url,
      "{ regions { id name makerSpaces { totalCount } } }",
    );
    expect(data.regions.map(({ makerSpaces }: { makerSpaces: null }) => makerSpaces)).toEqual(
      FOUNDING.map(() => null),
    );
    expect(extensions?.regions).toHaveLength(14);
  });
});
