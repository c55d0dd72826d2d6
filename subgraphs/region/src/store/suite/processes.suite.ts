import type { StoredRecord } from "@guildhall/schema";
import { describe, expect, it } from "vitest";
import type { LogPosition, Store } from "../store.ts";
import { closing, type NewPlace } from "../testing/harness.ts";
import { labId, LABS } from "../testing/lab.ts";
import { startWorker } from "../testing/process.ts";

const PROCESSES = 4;
const ROUNDS = 6;
const KILLS = 4;
/** Starting a process takes a second or two where the machine is busy. */
const TIMEOUT_MS = 120_000;

export function processesSuite(newPlace: NewPlace): void {
  describe("several processes", () => {
    it(
      "let one of 20 parallel editors of a record win each time, and tell the others the head",
      { timeout: TIMEOUT_MS },
      async () => {
        const place = await newPlace();
        await using store = closing(await place.open());
        const workers = Array.from({ length: PROCESSES }, () => startWorker(place.address));
        try {
          for (const worker of workers) expect(await worker.answer()).toBe("ready");
          for (let head = 0; head < ROUNDS; head++) {
            for (const worker of workers) worker.tell(`race ${head}`);
            const answers = await Promise.all(workers.map((worker) => worker.answer()));
            const results = answers.flat() as ({ won: string } | { head: number })[];
            const winners = results.flatMap((result) => ("won" in result ? result.won : []));
            expect(winners).toHaveLength(1);
            expect(results.filter((result) => "head" in result)).toEqual(
              Array.from({ length: 19 }, () => ({ head: head + 1 })),
            );
            expect((await store.get([labId("contested")]))[0]).toMatchObject({
              name: winners[0],
              version: head + 1,
            });
          }
        } finally {
          for (const worker of workers) await worker[Symbol.asyncDispose]();
        }
      },
    );

    it(
      "keep every acknowledged entry, whole, when they are killed while they write",
      { timeout: TIMEOUT_MS },
      async () => {
        const place = await newPlace();
        let acknowledged = 0;
        for (let kill = 0; kill < KILLS; kill++) {
          const worker = startWorker(place.address);
          expect(await worker.answer()).toBe("ready");
          worker.tell("fill 200");
          const enough = acknowledged + 1 + Math.floor(Math.random() * 5);
          let killed: Promise<void> | undefined;
          for (
            let answer = await worker.answer();
            answer !== undefined;
            answer = await worker.answer()
          ) {
            acknowledged = (answer as { acknowledged: number }).acknowledged;
            // Somewhere in the middle of the next entry.
            if (acknowledged >= enough && !killed)
              killed = new Promise((resolve) => {
                setTimeout(() => resolve(worker.kill()), Math.random() * 25);
              });
          }
          await killed;
          await using store = closing(await place.open());
          const { number } = await store.position();
          expect(number).toBeGreaterThanOrEqual(acknowledged);
          expect(await entrySizes(store)).toEqual(
            Array.from({ length: number }, (_, index) => (index % 4 === 3 ? 201 : 200)),
          );
          expect(await listed(store)).toEqual(await replayed(store));
          acknowledged = number;
        }
      },
    );
  });
}

/** How many changes each entry of the log has, by its number. */
async function entrySizes(store: Store): Promise<number[]> {
  const sizes: number[] = [];
  for await (const { position } of everyChange(store)) {
    const index = position.number - 1;
    sizes[index] = (sizes[index] ?? 0) + 1;
  }
  return [...sizes];
}

async function replayed(store: Store): Promise<Map<string, StoredRecord>> {
  const content = new Map<string, StoredRecord>();
  for await (const { change } of everyChange(store))
    if (change.op === "put") content.set(change.id, change.record);
    else content.delete(change.id);
  return new Map([...content].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function* everyChange(store: Store) {
  let after: LogPosition | null = null;
  for (;;) {
    const page: Awaited<ReturnType<Store["changes"]>> = await store.changes(after, 1_000);
    yield* page.changes;
    after = page.changes.at(-1)?.position ?? after;
    if (!page.hasMore) return;
  }
}

async function listed(store: Store): Promise<Map<string, StoredRecord>> {
  const order = { key: "none", descending: false };
  const { items } = await store.find({ kind: LABS, where: [], order, first: 10_000 });
  expect(await store.count(LABS, [{ key: "fee", present: true }])).toBe(items.length);
  return new Map(items.map(({ record }) => [record.id, record]));
}
