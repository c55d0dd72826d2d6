import {
  keysOf,
  type Condition,
  type KeyValue,
  type Order,
  type RecordQuery,
  type StoredRecord,
} from "@guildhall/schema";
import { KIND, RARE, syntheticSpace } from "./records.ts";

export interface Question {
  name: string;
  query: RecordQuery;
}

const BY_NAME: Order = { key: "name", descending: false };
const NEWEST: Order = { key: "openedOn", descending: true };
const CENTRE = { latitude: 52.48, longitude: -1.89 };

/** What people ask of a list, and what is hardest for a store to answer. */
export function questions(spaces: readonly StoredRecord[], size: number): Question[] {
  const kind = frequent(spaces, "kind");
  const facility = frequent(spaces, "facilities.category");
  const [first, second] = strangers(spaces, "kind", "facilities.category");
  const middle = keysOf(syntheticSpace(spaces, Math.floor(size / 2)));
  const name = (middle.values.find(([key]) => key === "name") ?? ["", ""])[1];
  const page = (title: string, order: Order, ...where: Condition[]): Question => ({
    name: title,
    query: { kind: KIND, where, order, first: 20 },
  });
  const after = ({ name: title, query }: Question, value: KeyValue): Question => ({
    name: title,
    query: { ...query, after: { value, id: `${KIND}/` } },
  });
  const wide = { near: { ...CENTRE, withinKm: 500 } };
  const common: Condition = { key: "kind", anyOf: [kind] };
  return [
    page("no filter, by name", BY_NAME),
    page("no filter, newest first", NEWEST),
    page("common kind, by name", BY_NAME, common),
    page("common facility, newest first", NEWEST, {
      key: "facilities.category",
      allOf: [facility],
    }),
    page(
      "kind and facility and active",
      BY_NAME,
      common,
      {
        key: "facilities.category",
        allOf: [facility],
      },
      { key: "status", anyOf: ["ACTIVE"] },
    ),
    page("rare network, by name", BY_NAME, { key: "networks", anyOf: [RARE] }),
    page("rare network, newest first", NEWEST, { key: "networks", anyOf: [RARE] }),
    page("a town that is not there", BY_NAME, { key: "address.city", anyOf: ["Atlantis"] }),
    page("two that never go together", BY_NAME, first, second),
    page("opened 2010-2018, by name", BY_NAME, { key: "openedOn", from: "2010", to: "2018~" }),
    page("opened 2010-2018, newest first", NEWEST, { key: "openedOn", from: "2010", to: "2018~" }),
    page("no opening date, by name", BY_NAME, { key: "openedOn", present: false }),
    page("within 5 km, by name", BY_NAME, { near: { ...CENTRE, withinKm: 5 } }),
    page("within 500 km, by name", BY_NAME, wide),
    page("within 500 km, kind, newest first", NEWEST, wide, common),
    page("words: workshop", BY_NAME, { words: "workshop" }),
    page("words: wood work (cut short)", BY_NAME, { words: "wood work" }),
    page("words: rare", BY_NAME, { words: RARE }),
    page("words and kind, newest first", NEWEST, { words: "digital" }, common),
    after(page("deep page, by name", BY_NAME), name),
    after(page("deep page, kind, by name", BY_NAME, common), name),
    after(page("deep page, newest first", NEWEST), "2001"),
    after(page("deep page, within 500 km, newest first", NEWEST, wide), "2001"),
  ];
}

/** The value that most records have under a key. */
function frequent(spaces: readonly StoredRecord[], key: string): KeyValue {
  return [...counts(spaces, key)].toSorted(([, a], [, b]) => b - a)[0]![0];
}

/** The two most frequent values of two keys that no record has both of: each is common, the pair never comes. */
function strangers(
  spaces: readonly StoredRecord[],
  one: string,
  other: string,
): [Condition, Condition] {
  const some = counts(spaces, one);
  const others = counts(spaces, other);
  const met = new Set(
    spaces.flatMap((space) =>
      valuesOf(space, one).flatMap((a) => valuesOf(space, other).map((b) => `${a} ${b}`)),
    ),
  );
  const pairs = [...some].flatMap(([a, m]) =>
    [...others].map(([b, n]) => ({ a, b, least: Math.min(m, n) })),
  );
  const { a, b } = pairs
    .filter((pair) => !met.has(`${pair.a} ${pair.b}`))
    .toSorted((x, y) => y.least - x.least)[0]!;
  return [
    { key: one, anyOf: [a] },
    { key: other, allOf: [b] },
  ];
}

function counts(spaces: readonly StoredRecord[], key: string): Map<KeyValue, number> {
  const found = new Map<KeyValue, number>();
  for (const value of spaces.flatMap((space) => valuesOf(space, key)))
    found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

const valuesOf = (space: StoredRecord, key: string): KeyValue[] =>
  keysOf(space)
    .values.filter(([name]) => name === key)
    .map(([, value]) => value);
