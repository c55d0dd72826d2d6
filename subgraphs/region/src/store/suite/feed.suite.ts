import { describe, expect, it } from "vitest";
import type { LogPosition, Store } from "../store.ts";
import { closing, type NewPlace } from "../testing/harness.ts";
import { entry, labId, LABS, put, remove } from "../testing/lab.ts";

/** Three entries: two labs; one of them changed, the other deleted; one more. */
async function written(store: Store): Promise<void> {
  await store.append(0, entry(put("a", { name: "A1" }), put("b", { name: "B1" })));
  await store.append(1, entry(put("a", { name: "A2" }), remove("b")));
  await store.append(2, entry(put("c", { name: "C1" })));
}

const part = (number: number, name = "i1") => ({
  ...entry(put(number)),
  batch: { import: name, part: number },
});

export function feedSuite(newPlace: NewPlace): void {
  describe("the log", () => {
    it("gives every change in order, a page at a time, with the exact total", async () => {
      await using store = closing(await (await newPlace()).open());
      await written(store);
      const seen: string[] = [];
      let after: LogPosition | null = null;
      for (;;) {
        const page = await store.changes(after, 2);
        expect(page.total).toBe(5);
        for (const { position, change } of page.changes)
          seen.push(
            `${position.number}.${position.index} ${change.op} ${change.id.slice(-1)} ${change.before}`,
          );
        after = page.changes.at(-1)?.position ?? after;
        if (!page.hasMore) break;
      }
      expect(seen).toEqual([
        "1.0 put a null",
        "1.1 put b null",
        "2.0 put a 1",
        "2.1 delete b 1",
        "3.0 put c null",
      ]);
    });

    it("has nothing after its end, and a token from beyond it is its end", async () => {
      await using store = closing(await (await newPlace()).open());
      expect(await store.changes(null, 5)).toEqual({ changes: [], hasMore: false, total: 0 });
      await written(store);
      const empty = { changes: [], hasMore: false, total: 5 };
      expect(await store.changes({ number: 3, index: 0 }, 5)).toEqual(empty);
      expect(await store.changes({ number: 9, index: 3 }, 5)).toEqual(empty);
      expect(await store.changes({ number: 2, index: 9 }, 5)).toMatchObject({
        changes: [{ position: { number: 3, index: 0 } }],
      });
      expect(await store.changes(null, 0)).toEqual({ changes: [], hasMore: true, total: 5 });
    });

    it("says who wrote each change, when and why", async () => {
      await using store = closing(
        await (await newPlace()).open({ now: () => new Date("2026-01-01T00:00:00Z") }),
      );
      await store.append(0, { author: { kind: "import", name: "labs.csv" }, changes: [put("a")] });
      await store.append(1, entry(remove("a")));
      const { changes } = await store.changes(null, 5);
      expect(changes[0]).toMatchObject({
        at: "2026-01-01T00:00:00.000Z",
        author: { kind: "import", name: "labs.csv" },
      });
      expect(changes[1]?.change).toEqual({
        op: "delete",
        id: labId("a"),
        before: 1,
        reason: "closed",
      });
    });

    it("tells every change one record went through", async () => {
      await using store = closing(await (await newPlace()).open());
      await written(store);
      await store.append(3, entry(put("b", { name: "B2" }), put("b", { name: "B3" })));
      const history = await store.history(labId("b"));
      expect(
        history.map(({ position, change }) => [position.number, position.index, change.op]),
      ).toEqual([
        [1, 1, "put"],
        [2, 1, "delete"],
        [4, 0, "put"],
        [4, 1, "put"],
      ]);
      expect(await store.history(labId("ghost"))).toEqual([]);
    });

    it("tells which entries belong to an import, by part", async () => {
      await using store = closing(await (await newPlace()).open());
      await store.append(0, part(2));
      await store.append(1, part(1, "other"));
      await store.append(2, entry(put("x")));
      const third = await store.append(3, part(1));
      expect(third).toMatchObject({ ok: true, entry: { batch: { import: "i1", part: 1 } } });
      expect(await store.batches("i1")).toEqual([
        { part: 1, number: 4 },
        { part: 2, number: 1 },
      ]);
      expect(await store.batches("none")).toEqual([]);
    });

    it("gives the registry as it was after any entry", async () => {
      await using store = closing(await (await newPlace()).open());
      await written(store);
      const names = async (number: number) => {
        const reader = await store.asOf(number);
        const order = { key: "name", descending: true };
        const { items } = await reader.find({ kind: LABS, where: [], order, first: 9 });
        expect((await reader.position()).number).toBe(number);
        return items.map(({ record }) => `${String(record["name"])} v${record.version}`);
      };
      expect(await names(0)).toEqual([]);
      expect(await names(1)).toEqual(["B1 v1", "A1 v1"]);
      expect(await names(2)).toEqual(["A2 v2"]);
      expect(await names(3)).toEqual(["C1 v3", "A2 v2"]);
      const then = await store.asOf(2);
      await store.append(3, entry(remove("a")));
      expect(await then.count(LABS, [])).toBe(1);
      await expect(store.asOf(5)).rejects.toMatchObject({ code: "STORE_POSITION_UNKNOWN" });
      await expect(store.asOf(-1)).rejects.toMatchObject({ code: "STORE_POSITION_UNKNOWN" });
    });

    it("takes an entry without changes, as the mark of a part that changed nothing", async () => {
      await using store = closing(await (await newPlace()).open());
      await store.append(0, { ...entry(), batch: { import: "i", part: 0 } });
      await store.append(1, entry(put("a")));
      expect(await store.batches("i")).toEqual([{ part: 0, number: 1 }]);
      expect(await store.changes({ number: 1, index: -1 }, 5)).toMatchObject({
        total: 1,
        changes: [{ position: { number: 2, index: 0 } }],
      });
    });
  });
}
