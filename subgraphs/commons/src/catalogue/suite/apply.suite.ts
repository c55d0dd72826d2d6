import { describe, expect, it } from "vitest";
import type { CopyState } from "../catalogue.ts";
import { drop, labId, LABS, put, stateAt } from "../testing/lab.ts";
import type { NewCatalogue } from "../testing/harness.ts";

const a = labId("a", 1);

export function applySuite(newCatalogue: NewCatalogue): void {
  describe("taking in a feed", () => {
    it("keeps how far each region's copy is, as it was told", async () => {
      const catalogue = await newCatalogue();
      const state: CopyState = { ...stateAt("b", 3), memo: { aside: [{ id: "b/labs/9" }] } };
      await catalogue.apply(state, []);
      await catalogue.apply(stateAt("a", 1), [put(a, 1)]);
      expect(catalogue.states()).toEqual([stateAt("a", 1), state]);
      await catalogue.close();
    });

    it("finds a record under what it says now, and no more under what it said", async () => {
      const catalogue = await newCatalogue();
      await catalogue.apply(stateAt("a", 1), [put(a, 1, { facilities: ["laser"], text: "old" })]);
      await catalogue.apply(stateAt("a", 2), [put(a, 2, { facilities: ["cnc"], text: "new" })]);
      const count = (value: string) => catalogue.count(LABS, [{ key: "facility", anyOf: [value] }]);
      expect([await count("laser"), await count("cnc")]).toEqual([0, 1]);
      expect(await catalogue.count(LABS, [{ words: "old" }])).toBe(0);
      expect(await catalogue.count(LABS, [{ words: "new" }])).toBe(1);
      await catalogue.close();
    });

    it("changes nothing for a record that is there in the same version", async () => {
      const catalogue = await newCatalogue();
      await catalogue.apply(stateAt("a", 1), [put(a, 1, { name: "First" })]);
      await catalogue.apply(stateAt("a", 2), [put(a, 1, { name: "Another" }), drop(labId("a", 2))]);
      expect((await catalogue.get([a]))[0]?.["name"]).toBe("First");
      expect(catalogue.states()).toEqual([stateAt("a", 2)]);
      await catalogue.close();
    });

    it("takes an earlier version where the owner went back to a backup", async () => {
      const catalogue = await newCatalogue();
      await catalogue.apply(stateAt("a", 5), [put(a, 5, { fee: 5 })]);
      await catalogue.apply(stateAt("a", 4), [put(a, 4, { fee: 4 })]);
      expect((await catalogue.get([a]))[0]?.["fee"]).toBe(4);
      await catalogue.close();
    });

    it("lets the last change of a record stand where a stretch has several", async () => {
      const catalogue = await newCatalogue();
      const b = labId("a", 2);
      await catalogue.apply(stateAt("a", 4), [put(a, 1), put(b, 2), drop(a), drop(b), put(b, 4)]);
      expect((await catalogue.get([a, b])).map((record) => record?.version)).toEqual([
        undefined,
        4,
      ]);
      await catalogue.close();
    });

    it("forgets one region and nothing else", async () => {
      const catalogue = await newCatalogue();
      for (const region of ["a", "b"])
        await catalogue.apply(stateAt(region, 1), [
          put(labId(region, 1), 1, { name: "One" }),
          put(labId(region, 1, "councils"), 1),
        ]);
      await catalogue.forget("a");
      await catalogue.forget("nowhere");
      expect(catalogue.states()).toEqual([stateAt("b", 1)]);
      expect((await catalogue.counts("a")).size).toBe(0);
      expect((await catalogue.counts("b")).size).toBe(2);
      expect(await catalogue.count(LABS, [{ words: "one" }])).toBe(1);
      await catalogue.close();
    });

    it.each([
      ["an id of another region", put(labId("b", 1), 1)],
      ["a record under another id", { ...put(a, 1), id: labId("a", 2) }],
      ["a text that is no id", drop("a-1")],
    ])("refuses %s, and changes nothing", async (_, change) => {
      const catalogue = await newCatalogue();
      await expect(catalogue.apply(stateAt("a", 1), [put(a, 1), change])).rejects.toThrow(
        /Wanted: ids and records of that region alone/,
      );
      expect(catalogue.states()).toEqual([]);
      expect(await catalogue.count(LABS, [])).toBe(0);
      await catalogue.close();
    });
  });
}
