import type { Condition, StoredRecord } from "@guildhall/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft, LogPosition, Store } from "../store.ts";
import type { NewPlace } from "../testing/harness.ts";
import { entry, labId, LABS, put, remove, type LabFields } from "../testing/lab.ts";
import { findIn } from "../testing/model.ts";

const word = fc.constantFrom("laser", "Laserschneider", "wood", "Kovačnica", "kovac", "čas");
const name = fc.constantFrom("A", "B", "Ž", "z", "Atelier", "");
const place = fc.record({
  latitude: fc.constantFrom(0, 52.4, 52.5, -89.9, 89.9),
  longitude: fc.constantFrom(-180, -1.9, 0, 179.9),
});
const fields: fc.Arbitrary<LabFields> = fc.record(
  {
    name,
    fee: fc.constantFrom(-1, 0, 2.5, 10),
    facilities: fc.array(word, { maxLength: 3 }),
    text: fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
    location: place,
  },
  { requiredKeys: [] },
);
const own = fc.integer({ min: 0, max: 12 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.tuple(own, fields), { minLength: 1, maxLength: 6 })
      .map((puts) => ({ puts })),
  },
  { weight: 2, arbitrary: own.map((id) => ({ remove: id })) },
  { weight: 1, arbitrary: own.map((id) => ({ erase: id })) },
  { weight: 1, arbitrary: fc.constant({ restart: true as const }) },
);
const key = fc.constantFrom("name", "fee", "facility", "none");
const value = fc.oneof(name, word, fc.constantFrom(-1, 0, 2.5, 10));
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ key, anyOf: fc.array(value, { maxLength: 3 }) }),
  fc.record({ key, allOf: fc.array(value, { maxLength: 2 }) }),
  fc.record({ key, from: value, to: value }, { requiredKeys: ["key"] }),
  fc.record({ key, present: fc.boolean() }),
  fc
    .record({ near: fc.record({ centre: place, withinKm: fc.constantFrom(0, 20, 3000, 25000) }) })
    .map(({ near }) => ({
      near: { ...near.centre, withinKm: near.withinKm },
    })),
  fc.record({
    words: fc
      .array(fc.constantFrom("laser", "LASE", "kovac", "cas", "wood", "!"), { maxLength: 2 })
      .map((words) => words.join(" ")),
  }),
);
const question = fc.record({
  where: fc.array(condition, { maxLength: 3 }),
  order: fc.record({ key, descending: fc.boolean() }),
  first: fc.integer({ min: 1, max: 5 }),
});

export function modelSuite(newPlace: NewPlace): void {
  describe("whatever is written", () => {
    it("finds, orders, pages and counts as plain code would, and its feed adds up to its content", async () => {
      const steps = fc.array(step, { minLength: 1, maxLength: 8 });
      const questions = fc.array(question, { minLength: 1, maxLength: 6 });
      const stops = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(steps, questions, stops, async (written, asked, sizes) => {
          const registry = await newPlace();
          let store = await registry.open();
          try {
            const model = new Map<string, StoredRecord>();
            for (const action of written)
              if ("restart" in action) {
                await store.close();
                store = await registry.open();
              } else await write(store, model, action);
            for (const { where, order, first } of asked)
              await compare(store, model, where, order, first);
            expect(await replayed(store, sizes)).toEqual(model);
            await expectNothingErased(store, model);
          } finally {
            await store.close();
          }
        }),
        { numRuns: 40 },
      );
    });
  });
}

type Action = { puts: [number, LabFields][] } | { remove: number } | { erase: number };

const draftsOf = (action: Action): Draft[] => {
  if ("puts" in action) return action.puts.map(([id, lab]) => put(id, lab));
  if ("remove" in action) return [remove(action.remove)];
  return [{ op: "erase", id: labId(action.erase), reason: "asked for" }];
};

async function write(store: Store, model: Map<string, StoredRecord>, action: Action) {
  const drafts = draftsOf(action);
  const { number } = await store.position();
  const result = await store.append(number, entry(...drafts));
  if (!result.ok) {
    // The only things that can be wrong with these entries.
    if (result.refused && /^RECORD_(UNKNOWN|ERASED)$/.test(result.refused.code)) return;
    throw new Error(`not written: ${JSON.stringify(result)}`);
  }
  for (const change of result.entry.changes)
    if (change.op === "put") model.set(change.id, change.record);
    else model.delete(change.id);
}

async function compare(
  store: Store,
  model: ReadonlyMap<string, StoredRecord>,
  where: Condition[],
  order: { key: string; descending: boolean },
  first: number,
) {
  const expected = findIn([...model.values()], where, order);
  const ids: string[] = [];
  let after: { value: string | number | null; id: string } | undefined;
  for (;;) {
    const page = await store.find({ kind: LABS, where, order, first, ...(after ? { after } : {}) });
    ids.push(...page.items.map(({ record }) => record.id));
    for (const { record } of page.items) expect(record).toEqual(model.get(record.id));
    if (!page.hasMore) break;
    after = page.items.at(-1)?.position;
  }
  expect(ids).toEqual(expected);
  expect(await store.count(LABS, where)).toBe(expected.length);
}

/** Of what was erased, no change says anything any more, and no moment has it. */
async function expectNothingErased(store: Store, model: ReadonlyMap<string, StoredRecord>) {
  const { changes } = await store.changes(null, 1_000);
  const erased = new Set(changes.flatMap(({ change }) => (change.op === "erase" ? change.id : [])));
  for (const { change } of changes) expect(erased.has(change.id)).toBe(change.op === "erase");
  for (const id of erased) {
    expect(model.has(id)).toBe(false);
    const [first] = await store.history(id);
    const then = await store.asOf(first?.position.number ?? 0);
    expect([await then.get([id]), then.isErased(id)]).toEqual([[null], true]);
  }
}

/** What a reader has who stopped after pages of these sizes, and went on each time. */
async function replayed(store: Store, sizes: readonly number[]) {
  const content = new Map<string, StoredRecord>();
  let after: LogPosition | null = null;
  for (let turn = 0; ; turn++) {
    const page = await store.changes(after, sizes[turn % sizes.length] ?? 1);
    for (const { change, position } of page.changes) {
      after = position;
      if (change.op === "put") content.set(change.id, change.record);
      else content.delete(change.id);
    }
    if (!page.hasMore) return content;
  }
}
