import { expect, it } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { held } from "./held.ts";
import { oncePerList } from "./once.ts";

const record = (id: string, version: number) => ({
  id,
  region: id.split("/")[0]!,
  updatedAt: "2026-11-01T00:00:00Z",
  version,
});
const put = (id: string, version = 1) => ({ op: "put", id, record: record(id, version) }) as const;
const state = (region: string, number: number) => ({
  region,
  after: { number, index: 0 },
  changedAt: null,
  confirmedAt: null,
});
const opened = async () => {
  const { catalogue, holdings } = held(new PlainCatalogue());
  await catalogue.apply(state("cork", 2), [put("cork/events/b"), put("cork/events/a")]);
  await catalogue.apply(state("cork", 3), [put("cork/pilots/a")]);
  return { catalogue, holdings };
};

it("hands out the same list, by id, until a record of the kind changes", async () => {
  const { catalogue, holdings } = await opened();
  const events = await holdings.of("cork", "events");
  expect(events.map(({ id }) => id)).toEqual(["cork/events/a", "cork/events/b"]);
  await catalogue.apply(state("cork", 4), [put("cork/pilots/b")]);
  expect(await holdings.of("cork", "events")).toBe(events);
  await catalogue.apply(state("cork", 5), [{ op: "drop", id: "cork/events/a" }]);
  expect((await holdings.of("cork", "events")).map(({ id }) => id)).toEqual(["cork/events/b"]);
});

it("has nothing of a region that was forgotten, and keeps the others", async () => {
  const { catalogue, holdings } = await opened();
  await catalogue.apply(state("kranj", 1), [put("kranj/events/a")]);
  const kranj = await holdings.of("kranj", "events");
  await holdings.of("cork", "events");
  await catalogue.forget("cork");
  expect(await holdings.of("cork", "events")).toEqual([]);
  expect(await holdings.of("kranj", "events")).toBe(kranj);
});

it("never keeps a list that was read while its records changed", async () => {
  const { catalogue, holdings } = await opened();
  const reading = holdings.of("cork", "events");
  await catalogue.apply(state("cork", 4), [put("cork/events/a", 4)]);
  await reading;
  expect(await holdings.of("cork", "events")).toMatchObject([{ version: 4 }, {}]);
});

it("finds a record by its id, and none that no copy has", async () => {
  const { holdings } = await opened();
  expect(await holdings.get("cork/pilots/a")).toMatchObject({ id: "cork/pilots/a" });
  expect(await holdings.get("cork/pilots/zz")).toBeUndefined();
});

it("works something out of a list once", async () => {
  const { holdings } = await opened();
  let times = 0;
  const count = oncePerList((records) => (times++, records.length));
  expect(count(await holdings.of("cork", "events"))).toBe(2);
  expect(count(await holdings.of("cork", "events"))).toBe(2);
  expect(times).toBe(1);
});
