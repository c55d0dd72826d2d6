import { expect, it } from "vitest";
import type { CopyState } from "../catalogue/catalogue.ts";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { held } from "./held.ts";

const state = (region: string, told: Partial<CopyState> = {}): CopyState => ({
  region,
  after: { number: 1, index: 0 },
  changedAt: "2026-11-01T00:00:00Z",
  confirmedAt: "2026-11-02T00:00:00Z",
  ...told,
});
const drop = { op: "drop", id: "cork/events/a" } as const;

it("knows the copies that were there when it was opened, and not those of which nothing was read", async () => {
  const before = new PlainCatalogue();
  await before.apply(state("cork", { confirmedAt: null }), []);
  await before.apply(state("kranj", { after: null }), []);
  expect([...held(before).holdings.copies()]).toEqual([
    ["cork", { changedAt: "2026-11-01T00:00:00Z", isWhole: false }],
  ]);
});

it("keeps the map until something changes, and then what is known of the other regions", async () => {
  const { catalogue, holdings } = held(new PlainCatalogue());
  await catalogue.apply(state("cork"), []);
  await catalogue.apply(state("kranj"), []);
  const copies = holdings.copies();
  await catalogue.apply(state("cork", { confirmedAt: "2026-11-03T00:00:00Z" }), []);
  expect(holdings.copies()).toBe(copies);
  await catalogue.apply(state("cork"), [drop]);
  expect(holdings.copies()).not.toBe(copies);
  expect(holdings.copies().get("cork")).not.toBe(copies.get("cork"));
  expect(holdings.copies().get("kranj")).toBe(copies.get("kranj"));
});

it("has none of a region that was forgotten", async () => {
  const { catalogue, holdings } = held(new PlainCatalogue());
  await catalogue.apply(state("cork"), []);
  await catalogue.forget("cork");
  expect(holdings.copies().size).toBe(0);
});
