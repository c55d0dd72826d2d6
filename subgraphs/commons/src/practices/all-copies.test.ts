import type { StoredRecord } from "@guildhall/schema";
import { expect, it } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { held } from "../holdings/held.ts";
import { ofAllCopies } from "./all-copies.ts";

const put = (id: string, version = 1) => {
  const region = id.split("/")[0]!;
  const record: StoredRecord = { id, region, updatedAt: "2026-11-01T00:00:00Z", version };
  return { op: "put", id, record } as const;
};
const state = (region: string, number: number) => ({
  region,
  after: { number, index: 0 },
  changedAt: null,
  confirmedAt: null,
});

it("is worked out of every copy, once until one of them changes", async () => {
  const { catalogue, holdings } = held(new PlainCatalogue());
  await catalogue.apply(state("kranj", 1), [put("kranj/events/a")]);
  await catalogue.apply(state("cork", 1), [put("cork/events/b"), put("cork/events/a")]);
  let times = 0;
  const ids = ofAllCopies("events", (records) => (times++, records.map(({ id }) => id)));
  expect(await ids(holdings)).toEqual(["cork/events/a", "cork/events/b", "kranj/events/a"]);
  await ids(holdings);
  expect(times).toBe(1);
  await catalogue.apply(state("cork", 2), [{ op: "drop", id: "cork/events/a" }]);
  expect(await ids(holdings)).toEqual(["cork/events/b", "kranj/events/a"]);
});

it("is tried again where a reading failed", async () => {
  const { holdings } = held(new PlainCatalogue());
  let isDown = true;
  const count = ofAllCopies("events", (records) => {
    if (isDown) throw new Error("Down.");
    return records.length;
  });
  await expect(count(holdings)).rejects.toThrow("Down.");
  isDown = false;
  expect(await count(holdings)).toBe(0);
});
