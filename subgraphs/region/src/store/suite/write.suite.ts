import { describe, expect, it } from "vitest";
import { MAX_ENTRY_BYTES } from "../entry.ts";
import type { KeyRule } from "../store.ts";
import { closing, type NewPlace } from "../testing/harness.ts";
import { entry, lab, labId, put, remove } from "../testing/lab.ts";

const firstOfMay = () => new Date("2026-05-01T10:00:00Z");

/** Another rule for the same records. */
const byColour: KeyRule = {
  version: "2",
  of: ({ colour }) => ({
    values: typeof colour === "string" ? [["colour", colour]] : [],
    words: "",
  }),
};

export function writeSuite(newPlace: NewPlace): void {
  describe("writing", () => {
    it("starts empty, at position 0", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      expect(await store.position()).toEqual({ number: 0, at: null });
      expect(await store.get([labId("fab")])).toEqual([null]);
      expect(store.region).toBe("birmingham");
    });

    it("stores a record with the number and the time of its entry", async () => {
      const place = await newPlace();
      await using store = closing(await place.open({ now: firstOfMay }));
      const written = await store.append(0, entry(put("fab", { name: "Fab" })));
      const record = {
        ...lab("fab", { name: "Fab" }),
        version: 1,
        updatedAt: "2026-05-01T10:00:00.000Z",
      };
      expect(written).toEqual({
        ok: true,
        entry: {
          number: 1,
          at: "2026-05-01T10:00:00.000Z",
          author: { kind: "editor", name: "test" },
          changes: [{ op: "put", id: labId("fab"), before: null, record }],
        },
      });
      expect(await store.get([labId("fab")])).toEqual([record]);
      expect(await store.position()).toEqual({ number: 1, at: "2026-05-01T10:00:00.000Z" });
    });

    it("tells a writer who was overtaken where the log has got to, and writes nothing", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await store.append(0, entry(put("a", { name: "first" })));
      expect(await store.append(0, entry(put("a", { name: "late" })))).toEqual({
        ok: false,
        head: 1,
      });
      expect(await store.append(7, entry(put("a", { name: "early" })))).toEqual({
        ok: false,
        head: 1,
      });
      expect((await store.get([labId("a")]))[0]).toMatchObject({ name: "first", version: 1 });
      expect((await store.changes(null, 10)).total).toBe(1);
    });

    it("names the version that each change replaced, also within one entry", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await store.append(0, entry(put("a")));
      const second = await store.append(1, entry(put("a"), put("a"), remove("a"), put("a")));
      if (!second.ok) throw new Error("was not written");
      expect(second.entry.changes.map(({ before }) => before)).toEqual([1, 2, 2, null]);
      expect((await store.get([labId("a")]))[0]?.version).toBe(2);
    });

    it("writes a put that changes nothing: whoever writes decides", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await store.append(0, entry(put("a", { name: "same" })));
      await store.append(1, entry(put("a", { name: "same" })));
      expect((await store.get([labId("a")]))[0]?.version).toBe(2);
      expect(await store.count("maker-spaces", [{ key: "name", anyOf: ["same"] }])).toBe(1);
    });

    it("takes a deleted record out of every answer, and lets it come back", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await store.append(0, entry(put("a", { name: "A", text: "laser" }), put("b")));
      await store.append(1, entry(remove("a")));
      expect(await store.get([labId("a"), labId("b")])).toEqual([null, expect.anything()]);
      expect(await store.count("maker-spaces", [])).toBe(1);
      expect(await store.count("maker-spaces", [{ words: "laser" }])).toBe(0);
      await store.append(2, entry(put("a", { name: "A" })));
      expect((await store.get([labId("a")]))[0]?.version).toBe(3);
    });

    it("refuses to delete a record that is not there, and writes nothing of the entry", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      const refused = await store.append(0, entry(put("a"), remove("ghost")));
      expect(refused).toMatchObject({ ok: false, refused: { code: "RECORD_UNKNOWN", index: 1 } });
      expect(await store.position()).toEqual({ number: 0, at: null });
      expect(await store.get([labId("a")])).toEqual([null]);
    });

    it.each([
      ["an id that is no path", { id: "fab", region: "birmingham" }],
      ["an id of another region", { id: "malta/maker-spaces/fab", region: "malta" }],
      ["a region that is not its id's", { id: labId("fab"), region: "malta" }],
    ])("refuses a record with %s", async (_, record) => {
      const place = await newPlace();
      await using store = closing(await place.open());
      const refused = await store.append(0, entry({ op: "put", record }));
      expect(refused).toMatchObject({ ok: false, refused: { code: "RECORD_INVALID", index: 0 } });
    });

    it("refuses an entry that is too large to be one document, and says so", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      const text = "x".repeat(MAX_ENTRY_BYTES / 2);
      const refused = await store.append(0, entry(put("a", { text }), put("b", { text })));
      expect(refused).toMatchObject({ ok: false, refused: { code: "ENTRY_TOO_LARGE", index: 1 } });
      expect(await store.position()).toEqual({ number: 0, at: null });
    });

    it("never dates an entry before the one ahead of it, whatever the clock says", async () => {
      const place = await newPlace();
      const days = ["2026-05-02", "2026-05-01", "2026-05-03"];
      const now = () => new Date(`${days.shift()}T00:00:00Z`);
      await using store = closing(await place.open({ now }));
      for (const head of [0, 1, 2]) await store.append(head, entry(put(head)));
      const { changes } = await store.changes(null, 10);
      expect(changes.map(({ at }) => at.slice(0, 10))).toEqual([
        "2026-05-02",
        "2026-05-02",
        "2026-05-03",
      ]);
    });

    it("gives back hostile field names and odd text as they were, inert", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      const text =
        '{"__proto__":{"admin":true},"constructor":1,"$where":"1","a.b":null,"nul":"\\u0000","half":"\\ud800","deep":[[[{"toString":"x"}]]],"tiny":1e-300}';
      const hostile = JSON.parse(text) as Record<string, unknown>;
      await store.append(
        0,
        entry({ op: "put", record: { ...lab("a", { name: "\0odd\ud800" }), hostile } }),
      );
      const [record] = await store.get([labId("a")]);
      expect(JSON.stringify(record?.["hostile"])).toBe(text);
      expect(record?.["name"]).toBe("\0odd\ud800");
      expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
      const found = await store.count("maker-spaces", [{ key: "name", anyOf: ["\0odd\ud800"] }]);
      expect(found).toBe(1);
    });

    it("keeps everything when it is closed and opened again", async () => {
      const place = await newPlace();
      const store = await place.open();
      await store.append(0, entry(put("a", { name: "A" }), put("b", { name: "B" })));
      await store.append(1, entry(remove("b")));
      await store.close();
      await using again = closing(await place.open());
      expect((await again.position()).number).toBe(2);
      expect(await again.count("maker-spaces", [])).toBe(1);
      expect((await again.changes(null, 10)).total).toBe(3);
    });

    it("shows what one process wrote to another that has it open", async () => {
      const place = await newPlace();
      await using one = closing(await place.open());
      await using two = closing(await place.open());
      await one.append(0, entry(put("a", { name: "A" })));
      expect((await two.get([labId("a")]))[0]).toMatchObject({ name: "A" });
      expect(await two.append(0, entry(put("b")))).toEqual({ ok: false, head: 1 });
      expect(await two.append(1, entry(put("b")))).toMatchObject({ ok: true });
      expect(await one.count("maker-spaces", [])).toBe(2);
    });

    it("finds records by the new rule when the rule for keys has changed", async () => {
      const place = await newPlace();
      const old = await place.open();
      await old.append(0, entry(put("a", { name: "A", colour: "red" }), put("b"), put("c")));
      await old.append(1, entry(remove("c")));
      await old.close();
      await using store = closing(await place.open({ keys: byColour }));
      expect(await store.count("maker-spaces", [{ key: "colour", anyOf: ["red"] }])).toBe(1);
      expect(await store.count("maker-spaces", [{ key: "name", present: true }])).toBe(0);
      expect(await store.count("maker-spaces", [])).toBe(2);
      expect((await store.get([labId("a")]))[0]?.version).toBe(1);
    });

    it("refuses to write by an old rule once another process has the new one", async () => {
      const place = await newPlace();
      await using old = closing(await place.open());
      await old.append(0, entry(put("a")));
      await using current = closing(
        await place.open({ keys: { version: "2", of: () => ({ values: [], words: "" }) } }),
      );
      await expect(old.append(1, entry(put("b")))).rejects.toMatchObject({
        code: "STORE_REINDEXED",
      });
      expect(await current.append(1, entry(put("b")))).toMatchObject({ ok: true });
    });
  });
}
