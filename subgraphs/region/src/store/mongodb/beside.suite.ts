import { MongoClient, MongoNetworkError, type Collection } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store.ts";
import { closing, withDefaults, type NewPlace, type Place } from "../testing/harness.ts";
import { entry, labId, labKeys, LABS, put, REGION } from "../testing/lab.ts";
import type { LogDocument, MetaDocument, RecordDocument } from "./documents.ts";
import { applyEntry } from "./project.ts";
import { MongoStore } from "./store.ts";

/** What other processes, or ones that were killed, may do to the documents at any moment. */
export function besideSuite(newPlace: NewPlace, url: string): void {
  describe("beside other processes", () => {
    const client = new MongoClient(url);

    beforeAll(() => client.connect());
    afterAll(() => client.close());

    function collections(place: Place) {
      const db = client.db("database" in place.address ? place.address.database : "");
      const log: Collection<LogDocument> = db.collection("log");
      const records: Collection<RecordDocument> = db.collection("records");
      const meta: Collection<MetaDocument> = db.collection("meta");
      return { log, records, meta };
    }

    const name = async (store: Store) => (await store.get([labId("a")]))[0]?.["name"];

    it("leaves what a later entry wrote, also where that comes while an older one is applied", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      const { log, records } = collections(place);
      await store.append(0, entry(put("a", { name: "older" })));
      await store.append(1, entry(put("a", { name: "later" })));
      const [older, later] = await log.find().sort({ number: 1 }).toArray();
      if (!older || !later) throw new Error("was not written");
      await records.deleteMany({});
      const overtaken = overriding(records, {
        find: () => ({
          toArray: async () => {
            await applyEntry(records, labKeys, later);
            return [];
          },
        }),
      });
      await applyEntry(overtaken, labKeys, older);
      expect(await name(store)).toBe("later");
      await applyEntry(records, labKeys, older);
      expect(await name(store)).toBe("later");
    });

    it("has written an entry once where the server's answer was lost", async () => {
      const place = await newPlace();
      await (await place.open()).close();
      const { log, records, meta } = collections(place);
      const losing = overriding(log, {
        insertOne: async (document: LogDocument) => {
          await log.insertOne(document);
          throw new MongoNetworkError("connection lost");
        },
      });
      const db = { client, url, log: losing, records, meta };
      const store = new MongoStore(db, withDefaults(), { number: 0, at: null, total: 0 });
      expect(await store.append(0, entry(put("a", { name: "A" })))).toMatchObject({ ok: true });
      expect(await name(store)).toBe("A");
      expect(await log.countDocuments()).toBe(1);
    });

    it("says so where the server was lost before it had the entry", async () => {
      const place = await newPlace();
      await (await place.open()).close();
      const { log, records, meta } = collections(place);
      const failing = overriding(log, {
        insertOne: async () => {
          throw new MongoNetworkError("connection lost");
        },
      });
      const db = { client, url, log: failing, records, meta };
      const store = new MongoStore(db, withDefaults(), { number: 0, at: null, total: 0 });
      await expect(store.append(0, entry(put("a")))).rejects.toMatchObject({
        code: "STORE_UNREACHABLE",
      });
      expect(await store.position()).toEqual({ number: 0, at: null });
    });

    it("shows an entry whose writer did not live to apply it", async () => {
      const place = await newPlace();
      await using writer = closing(await place.open());
      await using store = closing(await place.open());
      await writer.append(0, entry(put("a", { name: "A" })));
      await collections(place).records.deleteMany({});
      expect((await store.position()).number).toBe(1);
      expect(await name(store)).toBe("A");
    });

    it("says that an entry of the log is missing rather than go on without it", async () => {
      const place = await newPlace();
      await using writer = closing(await place.open());
      await using store = closing(await place.open());
      for (const head of [0, 1, 2]) await writer.append(head, entry(put(head)));
      await collections(place).log.deleteOne({ number: 2 });
      await expect(store.position()).rejects.toMatchObject({ code: "STORE_LOG_BROKEN" });
    });

    it("does not note under a new rule how far it followed the log by the old one", async () => {
      const place = await newPlace();
      const { meta } = collections(place);
      const old = await place.open();
      await old.append(0, entry(put("a", { name: "A", colour: "red" })));
      // As a process leaves it that is killed when it has just begun to index anew.
      await meta.updateOne({ _id: REGION }, { $set: { keys: "2", applied: 0 } });
      await old.close();
      const keys = {
        version: "2",
        of: () => ({ values: [["colour", "red"] as const], words: "" }),
      };
      await using store = closing(await place.open({ keys }));
      expect(await store.count(LABS, [{ key: "colour", anyOf: ["red"] }])).toBe(1);
    });

    it("says that documents were written by a newer release", async () => {
      const place = await newPlace();
      await (await place.open()).close();
      await collections(place).meta.updateOne({ _id: REGION }, { $set: { version: 99 } });
      await expect(place.open()).rejects.toMatchObject({ code: "STORE_VERSION_NEWER" });
    });

    it("shares a database with another region's registry, and shows nothing of it", async () => {
      const place = await newPlace();
      await using other = closing(await place.open({ region: "malta" }));
      await using store = closing(await place.open());
      const record = { id: `malta/${LABS}/a`, region: "malta", name: "A" };
      const batch = { import: "i", part: 0 };
      await other.append(0, { ...entry({ op: "put", record }), batch });
      expect(await store.position()).toEqual({ number: 0, at: null });
      expect(await store.append(0, entry(put("a", { name: "A" })))).toMatchObject({ ok: true });
      expect(await store.count(LABS, [])).toBe(1);
      expect(await store.count(LABS, [{ key: "name", anyOf: ["A"] }])).toBe(1);
      expect((await store.changes(null, 9)).changes.map(({ change }) => change.id)).toEqual([
        labId("a"),
      ]);
      expect(await store.batches("i")).toEqual([]);
      expect(await store.history(record.id)).toEqual([]);
      expect(await store.get([record.id])).toEqual([null]);
    });
  });
}

/** The same collection but for what a fault of the moment changes. */
const overriding = <Of extends object>(collection: Of, methods: object): Of =>
  Object.assign(Object.create(collection) as Of, methods);
