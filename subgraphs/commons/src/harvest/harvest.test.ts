import { pino } from "pino";
import { temporaryFolder } from "@guildhall/serving/testing";
import { expect, it, onTestFinished } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { type HarvestOptions, openHarvest } from "./harvest.ts";
import { answering, fakeRegion, type FakeRegion } from "./testing/fake-region.ts";

/** Regions with a maker space each, followed as a file of partners says. */
async function harvested(
  names: readonly string[],
  options: Partial<HarvestOptions> = {},
  prepare: (region: FakeRegion) => void = () => {},
) {
  const regions: Record<string, FakeRegion> = {};
  for (const name of names) {
    const region = (regions[name] = await fakeRegion(name));
    onTestFinished(() => region[Symbol.asyncDispose]());
    region.put("shed");
    prepare(region);
  }
  const folder = await temporaryFolder();
  onTestFinished(() => folder[Symbol.asyncDispose]());
  const write = (urls: Record<string, string>) =>
    folder.write("partners.json", {
      partners: Object.entries(urls).map(([region, url]) => ({ region, url })),
    });
  const file = await write(
    Object.fromEntries(Object.values(regions).map(({ region, url }) => [region, url])),
  );
  const catalogue = new PlainCatalogue();
  const open = async () => {
    const log = pino({ level: "silent" });
    const opened = await openHarvest({ file, catalogue, every: 20, log, ...options });
    onTestFinished(() => opened.stop());
    return opened;
  };
  const count = async (region: string) =>
    [...(await catalogue.counts(region)).values()].reduce((sum, one) => sum + one, 0);
  return { regions, catalogue, write, open, harvest: await open(), count };
}

it("follows every partner, and what is new with each", async () => {
  const { regions, harvest, count } = await harvested(["a", "b"]);
  await expect.poll(() => Promise.all([count("a"), count("b")])).toEqual([1, 1]);
  regions["a"]!.put("barn");
  await expect
    .poll(() => harvest.of("a"))
    .toMatchObject({
      state: "FOLLOWING",
      records: 2,
      declared: 2,
      received: 2,
      lag: 0,
      announced: false,
      setAsideCount: 0,
      setAside: [],
      notes: [],
    });
  expect(await harvest.of("elsewhere")).toBeNull();
});

it("waits for nobody: one that is silent, one that fails and one that lies delay no other", async () => {
  const silent = Array.from({ length: 12 }, (_, n) => `silent-${n}`);
  const { harvest, count } = await harvested(
    [...silent, "failing", "lying", "well"],
    { timeout: 120_000 },
    (one) => {
      if (one.region.startsWith("silent")) one.answer = () => undefined;
      if (one.region === "failing") one.answer = answering(500);
      if (one.region === "lying") one.answer = answering(200, "{}");
    },
  );
  await expect.poll(() => count("well")).toBe(1);
  await expect.poll(async () => (await harvest.of("failing"))?.code).toBe("REGION_HTTP_ERROR");
  await expect.poll(async () => (await harvest.of("lying"))?.code).toBe("REGION_INVALID_RESPONSE");
  expect(await harvest.of("silent-0")).toMatchObject({ state: "WAITING", records: 0 });
}, 60_000);

it("listens to one that announces its changes, and asks at once for what is announced", async () => {
  const { regions, harvest, count } = await harvested(["a"], { every: 3_600_000 }, (one) => {
    one.listeners = new Set();
  });
  const region = regions["a"]!;
  await expect.poll(async () => (await harvest.of("a"))?.announced).toBe(true);
  region.put("barn");
  region.announce();
  await expect.poll(() => count("a")).toBe(2);
  region.put("yard");
  for (const one of region.listeners ?? []) one.destroy();
  // Cut off it may have missed something, so it asks.
  await expect.poll(() => count("a")).toBe(3);
  await expect.poll(() => region.listeners?.size).toBe(1);
  expect(region.asked.filter(({ after }) => after === null)).toHaveLength(1);
});

it("goes on at a new address, and forgets a region that left for good", async () => {
  const { regions, harvest, write, count } = await harvested(["a", "b"], { grace: 100 });
  await expect.poll(() => Promise.all([count("a"), count("b")])).toEqual([1, 1]);
  await using moved = await fakeRegion("a");
  moved.log = [...regions["a"]!.log];
  moved.put("barn");
  await write({ a: moved.url });
  await expect.poll(() => Promise.all([count("a"), count("b")])).toEqual([2, 0]);
  expect(moved.asked[0]?.after).toBe("1.0");
  expect((await harvest.of("a"))?.notes).toMatchObject([{ event: "ADDRESS_CHANGED" }]);
  expect(await harvest.of("b")).toBeNull();
  await write({ a: moved.url, b: regions["b"]!.url });
  await expect.poll(() => count("b")).toBe(1);
});

it("keeps the copy of one that left and came back in time", async () => {
  const { regions, write, harvest, count } = await harvested(["a", "b"]);
  await expect.poll(() => Promise.all([count("a"), count("b")])).toEqual([1, 1]);
  await write({ a: regions["a"]!.url });
  await expect.poll(() => harvest.of("b")).toBeNull();
  expect(await count("b")).toBe(1);
  await write({ a: regions["a"]!.url, b: regions["b"]!.url });
  await expect.poll(async () => (await harvest.of("b"))?.state).toBe("FOLLOWING");
  expect(regions["b"]!.asked.at(-1)?.after).toBe("1.0");
});

it("forgets after a start who left meanwhile", async () => {
  const { regions, write, harvest, open, count } = await harvested(["a", "b"], { grace: 1 });
  await expect.poll(() => Promise.all([count("a"), count("b")])).toEqual([1, 1]);
  await harvest.stop();
  await write({ a: regions["a"]!.url });
  await open();
  await expect.poll(() => Promise.all([count("a"), count("b")])).toEqual([1, 0]);
});

it("reads a region from the start for its operator, and shows 20 of what was set aside", async () => {
  const { regions, harvest } = await harvested(["a"]);
  for (let n = 0; n < 30; n++) regions["a"]!.put(`bad-${n}`, { name: n });
  await expect.poll(() => harvest.of("a")).toMatchObject({ setAsideCount: 30 });
  expect((await harvest.of("a"))?.setAside).toHaveLength(20);
  expect([harvest.reread("a"), harvest.reread("elsewhere")]).toEqual([true, false]);
  await expect
    .poll(() => harvest.of("a"))
    .toMatchObject({
      state: "FOLLOWING",
      notes: [{ event: "REREAD" }],
      records: 1,
      setAsideCount: 30,
    });
});

it("fails with nothing but itself where the catalogue cannot be written, and goes on when it can", async () => {
  const { catalogue, regions, harvest, count } = await harvested(["a"]);
  await expect.poll(() => count("a")).toBe(1);
  const apply = catalogue.apply.bind(catalogue);
  catalogue.apply = () => Promise.reject(new Error("the disk is full"));
  regions["a"]!.put("barn");
  await expect.poll(async () => (await harvest.of("a"))?.code).toBe("INTERNAL_SERVER_ERROR");
  catalogue.apply = apply;
  await expect.poll(() => count("a")).toBe(2);
});
