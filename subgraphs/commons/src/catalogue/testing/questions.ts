import type { Condition, Order } from "@guildhall/schema";
import * as fc from "fast-check";
import { REGION_KEY, type Change } from "../catalogue.ts";
import { drop, labId, LABS, put, type LabFields } from "./lab.ts";

const word = fc.constantFrom("laser", "Laserschneider", "wood", "Kovačnica", "kovac", "čas");
const name = fc.constantFrom("A", "B", "Ž", "z", "Atelier", "");
const fee = fc.constantFrom(-1, 0, 2.5, 10, "free");
const region = fc.constantFrom("a", "b", "c");
const kind = fc.constantFrom(LABS, "councils");
const id = fc
  .tuple(region, kind, fc.integer({ min: 0, max: 7 }))
  .map(([where, what, own]) => labId(where, own, what));
const place = fc.record({
  latitude: fc.constantFrom(0, 52.4, 52.5, -89.9, 89.9, 90),
  longitude: fc.constantFrom(-180, -1.9, 0, 179.9, 180, 190),
});
const fields: fc.Arbitrary<LabFields> = fc.record(
  {
    name,
    fee,
    facilities: fc.array(word, { maxLength: 3 }),
    operator: id,
    text: fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
    location: place,
  },
  { requiredKeys: [] },
);

const key = fc.constantFrom("name", "fee", "facility", "operator", "none", "updatedAt", REGION_KEY);
const value = fc.oneof(name, word, fee, region, id);
const near = fc.tuple(place, fc.constantFrom(-1, 0, 20, 3_000, 25_000));
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ key, anyOf: fc.array(value, { maxLength: 3 }) }),
  fc.record({ key, allOf: fc.array(value, { maxLength: 2 }) }),
  fc.record({ key, from: value, to: value }, { requiredKeys: ["key"] }),
  fc.record({ key, present: fc.boolean() }),
  near.map(([centre, withinKm]) => ({ near: { ...centre, withinKm } })),
  fc
    .array(fc.constantFrom("laser", "LASE", "kovac", "cas", "wood", "!"), { maxLength: 2 })
    .map((words) => ({ words: words.join(" ") })),
);
const order: fc.Arbitrary<Order> = fc.record({
  key: fc.constantFrom("name", "fee", "updatedAt", "none"),
  descending: fc.boolean(),
});

/** A question of each sort about one list, and about what names records of another. */
export const question = fc.record({
  kind,
  where: fc.array(condition, { maxLength: 3 }),
  order,
  first: fc.integer({ min: 1, max: 5 }),
  facets: fc.array(fc.record({ key, first: fc.integer({ min: 0, max: 4 }) }), { maxLength: 3 }),
  region,
  targets: fc.array(id, { maxLength: 3 }),
});
export type Question = typeof question extends fc.Arbitrary<infer Asked> ? Asked : never;

/** What happens to a catalogue. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      region,
      changes: fc.array(
        fc.record({ id, fields, isDrop: fc.integer({ min: 0, max: 3 }).map((one) => one === 0) }),
        { maxLength: 12 },
      ),
    }),
  },
  { weight: 1, arbitrary: region.map((forgotten) => ({ forgotten })) },
  /** The last stretch of a feed comes again, as after a crash. */
  { weight: 1, arbitrary: fc.constant({ again: true as const }) },
  { weight: 1, arbitrary: fc.constant({ reopen: true as const }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never;

/** The changes of a step that are of its region, in versions that no other change has. */
export const changesOf = (
  { region: own, changes }: Extract<Step, { changes: unknown }>,
  version: () => number,
): Change[] =>
  changes
    .map((change) => ({ ...change, id: change.id.replace(/^[a-z]/, own) }))
    .map((change) => (change.isDrop ? drop(change.id) : put(change.id, version(), change.fields)));
