import type {
  Condition,
  KeyValue,
  Order,
  Position,
  RecordReader,
  StoredRecord,
} from "@guildhall/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store.ts";
import { closing, type NewPlace } from "../testing/harness.ts";
import { entry, labId, LABS, put, putCouncil } from "../testing/lab.ts";

const own = (id: string) => id.split("/")[2];

const byName: Order = { key: "name", descending: false };

/** The own ids of a whole list, read a page at a time. */
export async function listed(
  reader: RecordReader,
  where: readonly Condition[],
  order: Order = byName,
  first = 2,
): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  let after: Position | undefined;
  for (;;) {
    const page = await reader.find({
      kind: LABS,
      where,
      order,
      first,
      ...(after ? { after } : {}),
    });
    ids.push(...page.items.map(({ record }) => own(record.id)));
    if (!page.hasMore) return ids;
    after = page.items.at(-1)?.position;
  }
}

export function findSuite(newPlace: NewPlace): void {
  describe("finding", () => {
    let store: Store;

    beforeAll(async () => {
      store = await (await newPlace()).open();
      await store.append(
        0,
        entry(
          put("a", { name: "Kovačnica Žalec", facilities: ["laser", "wood"], fee: 10 }),
          put("b", {
            name: "Atelier",
            facilities: ["laser"],
            fee: 0,
            text: "Über Straße 3D-Druck",
          }),
          put("c", { name: "Zebra", facilities: ["cnc", "wood"], fee: -5.5 }),
          put("d", { facilities: [], fee: 10, text: "kova OR NOT (x" }),
          put("e", {
            name: "Atelier",
            operator: labId("a"),
            location: { latitude: 52.48, longitude: -1.9 },
          }),
          put("f", { location: { latitude: 0, longitude: 179.9 } }),
          put("g", {
            name: "Mosta",
            operator: labId("a"),
            location: { latitude: 0, longitude: -179.9 },
          }),
        ),
      );
    });

    afterAll(() => store.close());

    const cases: [string, Condition[], string][] = [
      ["everything where there is no condition", [], "beagcdf"],
      ["any of several values", [{ key: "facility", anyOf: ["laser", "cnc"] }], "bac"],
      ["nothing for no values", [{ key: "facility", anyOf: [] }], ""],
      ["every one of several values", [{ key: "facility", allOf: ["laser", "wood"] }], "a"],
      ["everything for every one of no values", [{ key: "facility", allOf: [] }], "beagcdf"],
      ["numbers within bounds, both inclusive", [{ key: "fee", from: 0, to: 10 }], "bad"],
      ["numbers from a bound", [{ key: "fee", from: 0.1 }], "ad"],
      ["numbers to a bound", [{ key: "fee", to: -5.5 }], "c"],
      ["text within bounds", [{ key: "name", from: "B", to: "Mosta" }], "ag"],
      ["no numbers between texts", [{ key: "fee", from: "" }], ""],
      ["nothing between bounds of two types", [{ key: "fee", from: 1, to: "z" }], ""],
      ["no text where a number is asked for", [{ key: "name", anyOf: [1] }], ""],
      ["a key that is there", [{ key: "fee", present: true }], "bacd"],
      ["a key that is not there", [{ key: "fee", present: false }], "egf"],
      ["nothing under a key that no record has", [{ key: "colour", present: true }], ""],
      [
        "everything without a key that no record has",
        [{ key: "colour", present: false }],
        "beagcdf",
      ],
      [
        "two conditions at once",
        [
          { key: "facility", anyOf: ["wood"] },
          { key: "fee", from: 0 },
        ],
        "a",
      ],
      ["words whatever their case and accents", [{ words: "KOVACNICA zalec" }], "a"],
      ["words in any order, the last cut short", [{ words: "žalec kov" }], "a"],
      ["only whole words before the last", [{ words: "kov zalec" }], ""],
      ["words with signs between them", [{ words: "3d-druck" }], "b"],
      ["words that look like a query language", [{ words: 'x) OR NOT "kova' }], "d"],
      ["everything for a search without words", [{ words: " -*\"' " }], "beagcdf"],
      ["what is near", [{ near: { latitude: 52.5, longitude: -1.9, withinKm: 3 } }], "e"],
      [
        "not what is in the corner of the square",
        [{ near: { latitude: 52.5, longitude: -1.93, withinKm: 2.5 } }],
        "",
      ],
      [
        "what is near across the date line",
        [{ near: { latitude: 0, longitude: 180, withinKm: 12 } }],
        "gf",
      ],
      ["what is near the pole", [{ near: { latitude: 90, longitude: 0, withinKm: 4200 } }], "e"],
      [
        "everything with a place within half the globe",
        [{ near: { latitude: 0, longitude: 0, withinKm: 20100 } }],
        "egf",
      ],
    ];

    it.each(cases)("finds %s", async (_, where, expected) => {
      expect((await listed(store, where)).join("")).toBe(expected);
      expect(await store.count(LABS, where)).toBe(expected.length);
      expect((await listed(store, where, byName, 20)).join("")).toBe(expected);
    });

    it.each([
      [
        "ascending, ties by id, records without the key last",
        { key: "name", descending: false },
        "beagcdf",
      ],
      [
        "descending, ties by id, records without the key last",
        { key: "name", descending: true },
        "cgabedf",
      ],
      ["by number", { key: "fee", descending: false }, "cbadefg"],
      ["by number descending", { key: "fee", descending: true }, "adbcefg"],
      ["by the smallest of several values", { key: "facility", descending: false }, "cabdefg"],
      [
        "by the smallest of several values descending",
        { key: "facility", descending: true },
        "abcdefg",
      ],
      ["by id where no record has the key", { key: "colour", descending: true }, "abcdefg"],
    ] as const)("orders %s", async (_, order, expected) => {
      for (const size of [1, 2, 3, 20])
        expect((await listed(store, [], order, size)).join("")).toBe(expected);
    });

    it("says whether a list goes on, also where nothing was asked for", async () => {
      const query = { kind: LABS, where: [], order: byName };
      expect(await store.find({ ...query, first: 0 })).toEqual({ items: [], hasMore: true });
      expect((await store.find({ ...query, first: 7 })).hasMore).toBe(false);
      expect((await store.find({ ...query, first: 6 })).hasMore).toBe(true);
      expect(await store.find({ ...query, kind: "councils", first: 5 })).toEqual({
        items: [],
        hasMore: false,
      });
    });

    it("gives each item the position it stands at", async () => {
      const order = { key: "fee", descending: false };
      const { items } = await store.find({ kind: LABS, where: [], order, first: 20 });
      expect(items.map(({ position }) => position.value)).toEqual([
        -5.5,
        0,
        10,
        10,
        null,
        null,
        null,
      ]);
      expect(items.map(({ position }) => position.id)).toEqual(
        items.map(({ record }) => record.id),
      );
    });

    it("gets records in the order that was asked, with gaps and repetitions", async () => {
      const got = await store.get([labId("c"), labId("ghost"), labId("a"), labId("c"), "odd id"]);
      expect(got.map((record) => record && own(record.id))).toEqual(["c", null, "a", "c", null]);
      expect(await store.get([])).toEqual([]);
    });

    it("gives each reader records of its own", async () => {
      const [first, second] = await store.get([labId("a"), labId("a")]);
      if (first) first["name"] = "changed";
      expect(second?.["name"]).toBe("Kovačnica Žalec");
    });

    it("finds who names each of many targets, in one call", async () => {
      const targets = [labId("a"), labId("ghost"), labId("a")];
      const all = await store.referrers(LABS, "operator", targets, 10);
      expect(all.map((list) => list.map(({ id }) => own(id)))).toEqual([
        ["e", "g"],
        [],
        ["e", "g"],
      ]);
      const one = await store.referrers(LABS, "operator", targets, 1);
      expect(one.map((list) => list.map(({ id }) => own(id)))).toEqual([["e"], [], ["e"]]);
      expect(await store.referrers(LABS, "colour", targets, 10)).toEqual([[], [], []]);
      expect(await store.referrers("councils", "operator", [], 10)).toEqual([]);
    });
  });

  it("keeps the kinds apart, whatever is asked", async () => {
    await using store = closing(await (await newPlace()).open());
    const location = { latitude: 52, longitude: -1 };
    const operator = labId("x");
    const same = { name: "Fab", fee: 1, facilities: ["wood"], text: "laser", operator, location };
    const councils = [putCouncil("a", same), putCouncil("b", same)];
    await store.append(0, entry(put("a", same), ...councils));
    const asked: Condition[][] = [
      [],
      [{ key: "name", anyOf: ["Fab"] }],
      [{ key: "fee", from: 0 }],
      [{ key: "facility", present: true }],
      [{ key: "colour", present: false }],
      [{ words: "laser" }],
      [{ words: "laser" }, { key: "colour", present: false }],
      [{ near: { ...location, withinKm: 1 } }],
    ];
    for (const where of asked) {
      expect(await listed(store, where)).toEqual(["a"]);
      expect(await listed(store, where, { key: "colour", descending: false })).toEqual(["a"]);
      expect(await store.count(LABS, where)).toBe(1);
      expect(await store.count("councils", where)).toBe(2);
    }
    expect((await store.referrers("councils", "operator", [operator], 9))[0]).toHaveLength(2);
  });

  it("orders numbers before texts where a key has both", async () => {
    const of = ({ code }: StoredRecord) => ({
      values: code === undefined ? [] : [["code", code as KeyValue] as const],
      words: "",
    });
    await using store = closing(await (await newPlace()).open({ keys: { version: "codes", of } }));
    const codes = { a: 10, b: "9", c: 2, d: "A", f: "" };
    const labs = Object.entries(codes).map(([id, code]) => put(id, { code }));
    await store.append(0, entry(...labs, put("e")));
    for (const size of [1, 2, 9]) {
      const up = await listed(store, [], { key: "code", descending: false }, size);
      expect(up.join("")).toBe("cafbde");
      const down = await listed(store, [], { key: "code", descending: true }, size);
      expect(down.join("")).toBe("dbface");
    }
    expect(await listed(store, [{ key: "code", to: 10 }])).toEqual(["a", "c"]);
    expect(await listed(store, [{ key: "code", from: 3 }])).toEqual(["a"]);
    expect(await listed(store, [{ key: "code", to: "9" }])).toEqual(["b", "f"]);
  });

  it.each(["address.city", "$price", "a.$b.c", "100%2E", " ", "ключ"])(
    "finds and orders by a key that is written %j",
    async (key) => {
      const of = ({ first, second }: StoredRecord) => ({
        values: [first, second].flatMap((one) =>
          one === undefined ? [] : [[key, one as KeyValue] as const],
        ),
        words: "",
      });
      await using store = closing(await (await newPlace()).open({ keys: { version: key, of } }));
      const labs = [put("a", { first: "z" }), put("b", { first: "y", second: "b" }), put("c")];
      await store.append(0, entry(...labs));
      expect(await listed(store, [], { key, descending: false }, 1)).toEqual(["b", "a", "c"]);
      expect(await listed(store, [], { key, descending: true }, 1)).toEqual(["a", "b", "c"]);
      expect(await listed(store, [{ key, anyOf: ["y"] }])).toEqual(["b"]);
      expect(await listed(store, [{ key, present: false }])).toEqual(["c"]);
    },
  );

  it("keeps its place in a list while records are added and taken away", async () => {
    await using store = closing(await (await newPlace()).open());
    await store.append(
      0,
      entry(put("b", { name: "b" }), put("d", { name: "d" }), put("f", { name: "f" })),
    );
    const query = { kind: LABS, where: [], order: byName, first: 2 };
    const page = await store.find(query);
    const after = page.items.at(-1)?.position ?? { value: null, id: "" };
    await store.append(
      1,
      entry(put("a", { name: "a" }), put("e", { name: "e" }), {
        op: "delete",
        id: labId("d"),
        reason: "",
      }),
    );
    const next = await store.find({ ...query, after });
    expect(next.items.map(({ record }) => own(record.id))).toEqual(["e", "f"]);
  });
}
