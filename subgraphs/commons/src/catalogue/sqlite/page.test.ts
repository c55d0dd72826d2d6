import type { Condition, Order } from "@guildhall/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Catalogue } from "../catalogue.ts";
import { listed } from "../testing/harness.ts";
import { labId, labKeys, LABS, put, stateAt } from "../testing/lab.ts";
import { PlainCatalogue } from "../testing/plain.ts";
import { silent } from "../testing/silent.ts";
import { openCatalogue } from "./open.ts";

/** More than a block of recs. */
const SIZE = 4_500;

describe("a long list", () => {
  const plain = new PlainCatalogue(labKeys());
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await openCatalogue({ file: ":memory:", log: silent, keys: labKeys() });
    const changes = Array.from({ length: SIZE }, (_, own) =>
      put(labId("a", own), own, {
        name: `Lab ${(own * 7_919) % SIZE}`,
        // The further down the list, the more have it.
        ...(own % 3 > 0 && { fee: own % 50 }),
        facilities: [own >= SIZE - 200 ? "late" : "early", own % 2 ? "odd" : "even"],
        operator: `a/labs/${own % 600}`,
      }),
    );
    await plain.apply(stateAt("a", 1), changes);
    await catalogue.apply(stateAt("a", 1), changes);
  });
  afterAll(() => catalogue.close());

  const any = (key: string, ...values: string[]): Condition => ({ key, anyOf: values });
  const lists: [string, Condition[]][] = [
    ["all of them", []],
    ["half of them", [any("facility", "odd")]],
    ["many that stand at one end", [any("facility", "late")]],
    ["few", [any("operator", "a/labs/7", "a/labs/599")]],
    ["all but few", [{ key: "name", from: "Lab 10" }]],
    ["what lacks the key of the order", [{ key: "fee", present: false }]],
  ];
  const orders: Order[] = [
    ...["name", "fee"].flatMap((key) => [true, false].map((descending) => ({ key, descending }))),
    { key: "updatedAt", descending: true },
    { key: "none", descending: false },
  ];

  it.each(lists)("is the same for %s in every order, also from the middle", async (_, where) => {
    for (const order of orders) {
      const all = { kind: LABS, where, order, first: SIZE };
      const { items } = await plain.find(all);
      const ids = items.map(({ record }) => record.id);
      expect(await listed(catalogue, where, order, 2_000)).toEqual(ids);
      for (const place of [0, 1, ids.length >> 1, ids.length - 3]) {
        const after = items[place]!.position;
        const page = await catalogue.find({ ...all, first: 20, after });
        expect(page.items).toEqual(items.slice(place + 1, place + 21));
        expect(page.hasMore).toBe(ids.length > place + 21);
      }
    }
  });

  it.each(lists)("has the same facets for %s, few values or many", async (_, where) => {
    const facets = ["facility", "operator", "fee", "name"].map((key) => ({ key, first: 700 }));
    expect(await catalogue.facets(LABS, where, facets)).toEqual(
      await plain.facets(LABS, where, facets),
    );
  });
});
