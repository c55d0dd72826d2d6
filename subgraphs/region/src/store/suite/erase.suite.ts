import { describe, expect, it } from "vitest";
import type { Store } from "../store.ts";
import { closing, type NewPlace, type Place } from "../testing/harness.ts";
import { entry, labId, LABS, put, remove } from "../testing/lab.ts";
import { startWorker } from "../testing/process.ts";

/** Made up, and found nowhere else: in the name (searched by words), a key and the rest. */
const SECRETS = ["zirkonia", "quellmann", "hyacinthe", "beryllus"] as const;
const [NAME, OPERATOR, TEXT, REASON] = SECRETS;

const erase = (own: string | number, reason = "A person asked for it.") =>
  ({ op: "erase", id: labId(own), reason }) as const;
const byAdmin = { author: { kind: "editor", name: "admin" } as const };

/** Five entries: a lab that is written, changed, withdrawn and written again, beside others. */
async function written(store: Store): Promise<void> {
  const secret = { name: NAME, operator: OPERATOR, text: `about ${TEXT}` };
  await store.append(0, entry(put("a", { name: "A" }), put("s", { name: `old ${NAME}` })));
  await store.append(1, entry(put("s", secret), put("b", { name: "B" })));
  await store.append(2, entry({ op: "delete", id: labId("s"), reason: `for ${REASON}` }));
  await store.append(3, entry(put("c", { name: "C" }), put("s", secret)));
  await store.append(4, entry(remove("b")));
}

/** The secrets that are still anywhere in what the registry is kept in. */
async function leftOf(place: Place): Promise<string[]> {
  const left: string[] = [];
  for (const secret of SECRETS) if (await place.holds(secret)) left.push(secret);
  return left;
}

export function eraseSuite(newPlace: NewPlace): void {
  describe("erasing a record", () => {
    it("takes all it ever said out of the log and the files, and leaves every number as it was", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await written(store);
      expect(await leftOf(place)).toEqual(SECRETS);
      const before = await store.changes(null, 20);
      const appended = await store.append(5, { ...byAdmin, changes: [erase("s", "asked for")] });
      expect(appended).toMatchObject({ ok: true, entry: { number: 6, author: byAdmin.author } });
      const { changes, total } = await store.changes(null, 20);
      expect(total).toBe(before.total + 1);
      const gone = { op: "erase", id: labId("s"), by: 6 };
      const marks = [
        { ...gone, before: null, was: "put" },
        { ...gone, before: 1, was: "put" },
        { ...gone, before: 2, was: "delete" },
        { ...gone, before: null, was: "put" },
      ];
      for (const [index, { change, ...where }] of before.changes.entries()) {
        const { change: now, ...stands } = changes[index]!;
        expect(stands).toEqual(where);
        expect(now).toEqual(change.id === labId("s") ? marks.shift() : change);
      }
      expect(changes.at(-1)?.change).toEqual({
        ...gone,
        before: 4,
        was: "delete",
        reason: "asked for",
      });
      expect((await store.history(labId("s"))).map(({ change }) => change.op)).toEqual(
        Array.from({ length: 5 }, () => "erase"),
      );
      expect(await leftOf(place)).toEqual([]);
    });

    it("takes it out of what is read, as of now and as of then, in every process", async () => {
      const place = await newPlace();
      await using other = closing(await place.open());
      await using store = closing(await place.open());
      await written(store);
      const found = async (reader: Pick<Store, "get" | "count">) => [
        (await reader.get([labId("s")]))[0]?.["name"] ?? null,
        await reader.count(LABS, [{ words: NAME }]),
        await reader.count(LABS, [{ key: "operator", anyOf: [OPERATOR] }]),
      ];
      for (const one of [store, other]) {
        await one.position();
        expect(await found(one)).toEqual([NAME, 1, 1]);
        expect(await found(await one.asOf(2))).toEqual([NAME, 1, 1]);
      }
      await store.append(5, { ...byAdmin, changes: [erase("s")] });
      for (const one of [store, other]) {
        await one.position();
        expect(await found(one)).toEqual([null, 0, 0]);
        for (const [number, wasThere] of [
          [1, true],
          [2, true],
          [3, false],
          [5, true],
          [6, false],
        ] as const) {
          const then = await one.asOf(number);
          expect(await found(then)).toEqual([null, 0, 0]);
          expect([number, then.isErased(labId("s"))]).toEqual([number, wasThere]);
          expect(then.isErased(labId("a"))).toBe(false);
        }
        expect(await (await one.asOf(2)).count(LABS, [])).toBe(2);
      }
    });

    it("never lets the id be used again", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await written(store);
      await store.append(5, { ...byAdmin, changes: [erase("s")] });
      for (const draft of [put("s", { name: NAME }), remove("s"), erase("s")])
        expect(await store.append(6, entry(put("new"), draft))).toMatchObject({
          ok: false,
          refused: { code: "RECORD_ERASED", index: 1 },
        });
      expect(await store.get([labId("new")])).toEqual([null]);
    });

    it("erases what was withdrawn, with the reason of its withdrawal, and several at once", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await store.append(0, entry(put("s", { name: NAME }), put("t", { operator: OPERATOR })));
      await store.append(1, entry({ op: "delete", id: labId("s"), reason: `for ${REASON}` }));
      await store.append(2, { ...byAdmin, changes: [erase("s"), erase("t")] });
      expect(await leftOf(place)).toEqual([]);
    });

    it("is refused for what the log never had, and together with another change of the record", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      await written(store);
      expect(await store.append(5, entry(erase("ghost")))).toMatchObject({
        refused: { code: "RECORD_UNKNOWN", index: 0 },
      });
      expect(await store.append(5, entry(put("a", { name: NAME }), erase("a")))).toMatchObject({
        refused: { code: "RECORD_INVALID", index: 1 },
      });
      expect(await store.append(5, entry(erase("a"), put("a")))).toMatchObject({
        refused: { code: "RECORD_ERASED", index: 1 },
      });
      expect((await store.position()).number).toBe(5);
    });

    it("takes the name that other records keep beside a reference, and writes the present ones anew", async () => {
      const place = await newPlace();
      await using store = closing(await place.open());
      const successor = { id: labId("s"), name: NAME };
      await store.append(0, entry(put("s", { name: NAME }), put("a", { name: "A", successor })));
      await store.append(1, entry(put("b", { successor }), put("a", { name: "A2", successor })));
      await store.append(2, entry(remove("b"), put("s.like", { text: `${labId("s")} is a lab` })));
      const appended = await store.append(3, { ...byAdmin, changes: [erase("s")] });
      expect(appended).toMatchObject({
        entry: { changes: [{ op: "erase" }, { op: "put", id: labId("a"), before: 2 }] },
      });
      const said = (await store.changes(null, 20)).changes.flatMap(({ change }) =>
        change.op === "put" ? [[change.id.split("/")[2], change.record["successor"]]] : [],
      );
      const left = { id: labId("s") };
      expect(said).toEqual([
        ["a", left],
        ["b", left],
        ["a", left],
        ["s.like", undefined],
        ["a", left],
      ]);
      expect((await store.get([labId("a")]))[0]).toMatchObject({
        version: 4,
        name: "A2",
        successor: left,
      });
      expect(await leftOf(place)).toEqual([]);
    });

    it(
      "is completed by who opens the registry next, when its process is killed in the middle",
      { timeout: 120_000 },
      async () => {
        for (let kill = 0; kill < 6; kill++) {
          const place = await newPlace();
          {
            await using store = closing(await place.open());
            const others = Array.from({ length: 150 }, (_, own) =>
              put(own, { text: "kept".repeat(90) }),
            );
            await store.append(0, entry(...others));
            for (let head = 1; head < 25; head++)
              await store.append(
                head,
                entry(put("s", { name: NAME, operator: `${OPERATOR}${head}` })),
              );
          }
          const worker = startWorker(place.address);
          expect(await worker.answer()).toBe("ready");
          worker.tell("erase s");
          expect(await worker.answer()).toBe("erasing");
          // From before the entry is written to after everything is done.
          const killed = new Promise<void>((resolve) => {
            setTimeout(() => resolve(worker.kill()), kill * 60 + Math.random() * 40);
          });
          const answer = await worker.answer();
          await killed;
          await using store = closing(await place.open());
          const { number } = await store.position();
          expect(answer === undefined || number === 26).toBe(true);
          if (number === 25) await store.append(25, { ...byAdmin, changes: [erase("s")] });
          expect((await store.position()).number).toBe(26);
          expect((await store.history(labId("s"))).map(({ change }) => change.op)).toEqual(
            Array.from({ length: 25 }, () => "erase"),
          );
          expect(await store.count(LABS, [])).toBe(150);
          expect(await leftOf(place)).toEqual([]);
        }
      },
    );

    it(
      "waits for those who write and is not in the way of those who read, in other processes",
      { timeout: 120_000 },
      async () => {
        const place = await newPlace();
        await using store = closing(await place.open());
        await store.append(0, entry(put("s", { name: NAME }), put("t", { operator: OPERATOR })));
        const worker = startWorker(place.address);
        try {
          expect(await worker.answer()).toBe("ready");
          worker.tell("fill 20");
          await worker.answer();
          for (const own of ["s", "t"]) {
            let head = (await store.position()).number;
            for (;;) {
              const appended = await store.append(head, { ...byAdmin, changes: [erase(own)] });
              if (appended.ok) break;
              if (appended.refused) throw new Error(appended.refused.message);
              ({ head } = appended);
            }
            expect(await store.count(LABS, [{ words: NAME }])).toBe(0);
          }
          await worker.answer();
        } finally {
          await worker.kill();
        }
        await store.finishErasures();
        expect(await leftOf(place)).toEqual([]);
      },
    );
  });
}
