import type { Condition, Order } from "@guildhall/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REGION_KEY, type Catalogue } from "../catalogue.ts";
import { labId, LABS, put, stateAt, type LabFields } from "../testing/lab.ts";
import { listed, type NewCatalogue } from "../testing/harness.ts";

const BY_NAME: Order = { key: "name", descending: false };

/** Each by its own id; those with a letter from m on are of another region. */
const labs: Record<string, LabFields> = {
  a: { name: "Kovačnica Žalec", facilities: ["laser", "wood"], fee: 10 },
  b: { name: "Atelier", facilities: ["laser"], fee: 0, text: "Über Straße 3D-Druck" },
  c: { name: "Zebra", facilities: ["cnc", "wood"], fee: -5.5 },
  d: { fee: 10, text: "kova OR NOT (x" },
  e: { name: "Atelier", operator: "a/labs/a", location: { latitude: 52.48, longitude: -1.9 } },
  m: { location: { latitude: 0, longitude: 179.9 }, fee: "free" },
  n: { name: "Mosta", operator: "a/labs/a", location: { latitude: 0, longitude: -179.9 } },
};

export function findSuite(newCatalogue: NewCatalogue): void {
  describe("finding in two regions", () => {
    let catalogue: Catalogue;
    const find = async (where: readonly Condition[], order = BY_NAME, first = 2) =>
      (await listed(catalogue, where, order, first)).map((id) => id.split("/")[2]).join("");

    beforeAll(async () => {
      catalogue = await newCatalogue();
      const regionOf = (own: string) => (own < "m" ? "a" : "b");
      for (const region of ["a", "b"])
        await catalogue.apply(stateAt(region, 7), [
          ...Object.entries(labs).flatMap(([own, fields]) =>
            regionOf(own) === region ? put(labId(region, own), 1, fields) : [],
          ),
          put(labId(region, "other", "councils"), 1, { name: "Of another kind", fee: 10 }),
        ]);
    });
    afterAll(() => catalogue.close());

    const key = (name: string, condition: object) => [{ key: name, ...condition }] as Condition[];
    const cases: [string, Condition[], string][] = [
      ["everything where there is no condition", [], "beancdm"],
      ["one region", key(REGION_KEY, { anyOf: ["b"] }), "nm"],
      [
        "several regions, also one that is not there",
        key(REGION_KEY, { anyOf: ["a", "x"] }),
        "beacd",
      ],
      ["any of several values", key("facility", { anyOf: ["laser", "cnc"] }), "bac"],
      ["nothing for no values", key("facility", { anyOf: [] }), ""],
      ["every one of several values", key("facility", { allOf: ["laser", "wood"] }), "a"],
      ["everything for every one of no values", key("facility", { allOf: [] }), "beancdm"],
      ["numbers within bounds, both inclusive", key("fee", { from: 0, to: 10 }), "bad"],
      ["numbers from a bound, and no text", key("fee", { from: 0.1 }), "ad"],
      ["numbers to a bound", key("fee", { to: -5.5 }), "c"],
      ["text within bounds", key("name", { from: "B", to: "Mosta" }), "an"],
      ["text from a bound, and no number", key("fee", { from: "" }), "m"],
      ["text to a bound", key("name", { to: "B" }), "be"],
      ["nothing between bounds of two types", key("fee", { from: 1, to: "z" }), ""],
      ["whatever has the key where there is no bound", key("fee", {}), "bacdm"],
      ["no text where a number is asked for", key("name", { anyOf: [1] }), ""],
      ["a key that is there", key("fee", { present: true }), "bacdm"],
      ["a key that is not there", key("fee", { present: false }), "en"],
      ["nothing under a key that no record has", key("colour", { present: true }), ""],
      ["everything without a key that no record has", key("colour", { present: false }), "beancdm"],
      ["words whatever their case and accents", [{ words: "KOVACNICA zalec" }], "a"],
      ["words in any order, the last cut short", [{ words: "žalec kov" }], "a"],
      ["only whole words before the last", [{ words: "kov zalec" }], ""],
      ["words with signs between them", [{ words: "3d-druck strasse" }], "b"],
      ["words that look like a query language", [{ words: 'x) OR NOT "kova' }], "d"],
      ["everything for a search without words", [{ words: " -*\"' " }], "beancdm"],
      ["what is near", [{ near: { latitude: 52.5, longitude: -1.9, withinKm: 3 } }], "e"],
      [
        "not what is in the corner of the box",
        [{ near: { latitude: 52.5, longitude: -1.93, withinKm: 2.5 } }],
        "",
      ],
      [
        "what is near across the date line",
        [{ near: { latitude: 0, longitude: 180, withinKm: 12 } }],
        "nm",
      ],
      ["what is near the pole", [{ near: { latitude: 90, longitude: 0, withinKm: 4200 } }], "e"],
      [
        "everything with a place within half the globe",
        [{ near: { latitude: 0, longitude: 0, withinKm: 20_100 } }],
        "enm",
      ],
      [
        "what meets conditions of every sort at once",
        [
          { key: REGION_KEY, anyOf: ["a"] },
          { key: "facility", allOf: ["laser"] },
          { key: "fee", from: 0 },
          { words: "straß" },
        ],
        "b",
      ],
    ];

    it.each(cases)("finds %s", async (_, where, expected) => {
      expect(await find(where)).toBe(expected);
      expect(await find(where, BY_NAME, 20)).toBe(expected);
      expect(await catalogue.count(LABS, where)).toBe(expected.length);
    });

    it.each<[string, Order, string]>([
      ["by name downwards, ties by id", { key: "name", descending: true }, "cnabedm"],
      [
        "by number upwards, then text, then what has none",
        { key: "fee", descending: false },
        "cbadmen",
      ],
      ["by number downwards", { key: "fee", descending: true }, "madbcen"],
      ["by a key that nobody has, by id", { key: "colour", descending: true }, "abcdemn"],
    ])("orders %s", async (_, order, expected) => {
      for (const first of [1, 2, 7]) expect(await find([], order, first)).toBe(expected);
    });

    it("finds nothing of a kind that is not there", async () => {
      const query = { kind: "nothing", where: [], order: BY_NAME, first: 3 };
      expect(await catalogue.find(query)).toEqual({ items: [], hasMore: false });
      expect(await catalogue.count("nothing", [])).toBe(0);
      expect(await catalogue.facets("nothing", [], [{ key: "fee", first: 1 }])).toEqual([
        { key: "fee", buckets: [], values: 0 },
      ]);
      expect(await catalogue.referrers("nothing", "fee", ["a"], 1)).toEqual([[]]);
    });

    it("tells whether there is more of a page that was asked for with no place for a record", async () => {
      const query = { kind: LABS, where: [], order: BY_NAME, first: 0 };
      expect(await catalogue.find(query)).toEqual({ items: [], hasMore: true });
    });

    it("gets records in the order of what was asked, each place one of its own", async () => {
      const ids = ["b/labs/n", "a/labs/x", "a/labs/a", "b/labs/n", "no id"];
      const found = await catalogue.get(ids);
      expect(found.map((record) => record?.id ?? null)).toEqual([
        ids[0],
        null,
        ids[2],
        ids[0],
        null,
      ]);
      found[0]!["name"] = "changed";
      expect(found[3]!["name"]).toBe("Mosta");
    });

    it("finds what names a record, in the order of ids, at most so many", async () => {
      const targets = ["a/labs/a", "b/labs/n", "a/labs/a"];
      const all = await catalogue.referrers(LABS, "operator", targets, 5);
      expect(all.map((list) => list.map(({ id }) => id))).toEqual([
        ["a/labs/e", "b/labs/n"],
        [],
        ["a/labs/e", "b/labs/n"],
      ]);
      expect((await catalogue.referrers(LABS, "operator", targets, 1))[0]).toHaveLength(1);
    });

    it("counts each facet without the conditions on its own key, most records first", async () => {
      const where: Condition[] = [
        { key: "facility", anyOf: ["wood"] },
        { key: "fee", from: -10, to: 10 },
      ];
      expect(
        await catalogue.facets(LABS, where, [
          { key: "facility", first: 2 },
          { key: "fee", first: 9 },
          { key: REGION_KEY, first: 9 },
          { key: "colour", first: 9 },
        ]),
      ).toEqual([
        {
          key: "facility",
          buckets: [
            { value: "laser", count: 2 },
            { value: "wood", count: 2 },
          ],
          values: 3,
        },
        {
          key: "fee",
          buckets: [
            { value: -5.5, count: 1 },
            { value: 10, count: 1 },
          ],
          values: 2,
        },
        { key: REGION_KEY, buckets: [{ value: "a", count: 2 }], values: 1 },
        { key: "colour", buckets: [], values: 0 },
      ]);
    });

    it("reads one region's copy as its registry would", async () => {
      const reader = catalogue.reader("a");
      const query = { kind: LABS, where: [], order: BY_NAME, first: 9 };
      const { items } = await reader.find(query);
      expect(items.map(({ record }) => record.id.split("/")[2]).join("")).toBe("beacd");
      expect(await reader.count(LABS, [{ key: "operator", present: true }])).toBe(1);
      expect(await reader.get(["b/labs/n"])).toEqual([null]);
      const [named] = await reader.referrers(LABS, "operator", ["a/labs/a"], 5);
      expect(named?.map(({ id }) => id)).toEqual(["a/labs/e"]);
      expect(await reader.position()).toEqual({ number: 7, at: "2026-01-01T00:00:00.007Z" });
      expect(await catalogue.reader("x").position()).toEqual({ number: 0, at: null });
      expect(Object.fromEntries(await catalogue.counts("a"))).toEqual({ labs: 5, councils: 1 });
    });
  });
}
