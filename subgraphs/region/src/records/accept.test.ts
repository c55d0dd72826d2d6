import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accept } from "./accept.ts";

const ORIGIN = { file: "a.json" };
const LAB = {
  id: "testville/maker-spaces/alpha",
  region: "testville",
  name: "Alpha Lab",
  status: "ACTIVE",
  sources: [{ kind: "UNCITED", title: "Owner", confidence: "HIGH" }],
  address: { street: "Main Street 1", city: "Testville", country: "SI" },
  location: { latitude: 45.8, longitude: 15.2, precision: "STREET" },
  openedOn: "2015",
  facilities: [{ category: "3d-printing", count: 2 }, { category: "laser-cutting" }],
  equipment: ["drill", "saw"],
  openingHours: [{ days: ["MONDAY"], opens: "09:00", closes: "17:00" }],
  membership: {
    model: "by the month",
    fees: [{ amount: { amount: 20, bound: "EXACT", currency: "EUR" }, period: "MONTH" }],
  },
};

const lenient = (fields: object) => {
  const accepted = accept("testville", { ...LAB, ...fields }, ORIGIN, { lenient: true });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusals));
  return accepted;
};
const strict = (given: unknown) => {
  const accepted = accept("testville", given, ORIGIN);
  return accepted.ok ? [] : accepted.refusals;
};

describe("a record that its owner wrote", () => {
  it("is taken as it is, in the name of its region", () => {
    const { region: _, ...given } = LAB;
    const accepted = accept("testville", given, ORIGIN);
    expect(accepted).toEqual({ ok: true, record: LAB, left: [] });
  });

  it("is refused for each thing that is wrong, with its place and the words found there", () => {
    const wrong = { ...LAB, colour: "red", address: { country: "Slovenia", floor: 2 } };
    expect(strict(wrong)).toMatchObject([
      { field: "address.country", found: '"Slovenia"' },
      { field: "address.floor", found: "2", message: "Wanted a field that the contract has." },
      { field: "colour", found: '"red"', message: "Wanted a field that the contract has." },
    ]);
  });

  it("is refused under an id that is none, of another region or of no kind", () => {
    const messages = [7, "alpha", "elsewhere/maker-spaces/alpha", "testville/things/alpha"].map(
      (id) => strict({ ...LAB, id })[0]?.message,
    );
    expect(messages).toEqual([
      "Wanted an id such as testville/maker-spaces/name.",
      "Wanted an id such as testville/maker-spaces/name.",
      "Wanted an id of this registry, testville/….",
      "Wanted a kind of record that the contract knows.",
    ]);
    expect([null, "alpha", [LAB]].map((given) => strict(given)[0]?.field)).toEqual(
      Array(3).fill("id"),
    );
  });
});

describe("a record that was made of somebody's table", () => {
  it("loses a wrong country, and keeps its address", () => {
    const { record, left } = lenient({ address: { city: "Testville", country: "Slovenia" } });
    expect(record["address"]).toEqual({ city: "Testville" });
    expect(left).toMatchObject([{ field: "address.country", value: "Slovenia" }]);
  });

  it("loses the whole of what means nothing without the part that is wrong", () => {
    const location = { latitude: 45.8, longitude: 241.5 };
    const { record, left } = lenient({ location });
    expect(record).not.toHaveProperty("location");
    expect(left).toMatchObject([{ field: "location", value: location }]);
  });

  it("loses one of a list, and keeps the others", () => {
    const nameless = { count: 3 };
    const facilities = [nameless, { category: "laser-cutting", count: -1 }];
    const { record, left } = lenient({ facilities, equipment: ["drill", 7, "saw", null] });
    expect(record).toMatchObject({
      facilities: [{ category: "laser-cutting" }],
      equipment: ["drill", "saw"],
    });
    expect(left.map(({ field, value }) => [field, value])).toEqual([
      ["facilities", nameless],
      ["facilities.count", -1],
      ["equipment", 7],
      ["equipment", null],
    ]);
  });

  it("loses what is left of a thing as well, where that says nothing by itself", () => {
    const [hours] = LAB.openingHours;
    const { record, left } = lenient({ openingHours: [hours, { ...hours, days: ["Sunday"] }] });
    expect(record["openingHours"]).toEqual([hours]);
    expect(left.map(({ field, value }) => [field, value])).toEqual([
      ["openingHours.days", "Sunday"],
      ["openingHours", { opens: "09:00", closes: "17:00" }],
    ]);
  });

  it("loses one of its sources, and keeps those that can be cited", () => {
    const { record, left } = lenient({ sources: [...LAB.sources, { kind: "HEARSAY" }] });
    expect(record["sources"]).toEqual(LAB.sources);
    expect(left).toMatchObject([{ field: "sources", value: { kind: "HEARSAY" } }]);
  });

  it("says nothing of a list or a value of which nothing is left, rather than that there is none", () => {
    const { record } = lenient({ equipment: [7], address: { country: "Slovenia" } });
    expect(record).not.toHaveProperty("equipment");
    expect(record).not.toHaveProperty("address");
  });

  it("loses fields that the contract does not have, and those that are the registry's to write", () => {
    const { record, left } = lenient({ version: 3, colour: "red", address: { floor: 2 } });
    expect(Object.keys(record)).not.toEqual(expect.arrayContaining(["version"]));
    expect(left.map(({ field, value }) => [field, value])).toEqual([
      ["address.floor", 2],
      ["version", 3],
      ["colour", "red"],
    ]);
  });

  it("is refused where it is no record without what is wrong", () => {
    const given = { ...LAB, name: 7, address: { country: "Slovenia" } };
    const accepted = accept("testville", given, ORIGIN, { lenient: true });
    expect(accepted).toMatchObject({ ok: false, refusals: [{ field: "name" }, {}] });
    const elsewhere = { ...LAB, id: "elsewhere/maker-spaces/alpha" };
    expect(accept("testville", elsewhere, ORIGIN, { lenient: true }).ok).toBe(false);
  });

  it("is one that its owner could have written, and every word is in it or told of", () => {
    const names = Object.keys(LAB).filter((name) => !["id", "region"].includes(name));
    const field = fc.oneof(fc.constantFrom(...names), fc.string({ minLength: 1, maxLength: 3 }));
    const change = fc.record({ field, at: fc.array(fc.nat(3)), value: fc.jsonValue() });
    const outcomes = new Set<boolean>();
    const check = fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const given = structuredClone(LAB) as Record<string, unknown>;
      for (const { field: name, at, value } of changes) setWithin(given, name, at, value);
      const accepted = accept("testville", given, ORIGIN, { lenient: true });
      outcomes.add(accepted.ok);
      if (!accepted.ok) return;
      expect(strict(accepted.record)).toEqual([]);
      const told = accepted.left.map(({ value }) => value);
      expect(wordsOf([accepted.record, ...told])).toEqual(wordsOf(given));
    });
    fc.assert(check, { numRuns: 200 });
    expect(outcomes).toEqual(new Set([true, false]));
  });
});

const wordsOf = (value: unknown): Set<string> =>
  typeof value === "object" && value !== null
    ? new Set(Object.values(value).flatMap((one) => [...wordsOf(one)]))
    : new Set([JSON.stringify(value)]);

/** Puts a value at a field, or as deep within it as the steps lead. */
function setWithin(
  within: Record<string, unknown>,
  name: string,
  [step, ...deeper]: readonly number[],
  value: unknown,
): void {
  const present = within[name];
  const inner = Object.keys(typeof present === "object" && present !== null ? present : {});
  const next = step === undefined ? undefined : inner[step % inner.length];
  if (next === undefined) within[name] = value;
  else setWithin(present as Record<string, unknown>, next, deeper, value);
}

describe("a file of an older contract", () => {
  const PRACTICE = {
    id: "testville/good-practices/one",
    name: "A practice",
    status: "ACTIVE",
    sources: [{ kind: "UNCITED", confidence: "LOW" }],
  };

  it("is taken under the names of now", () => {
    const old = { ...PRACTICE, spaces: [LAB.id], scope: "Testville" };
    expect(accept("testville", old, { file: "x" })).toMatchObject({
      ok: true,
      record: { makerSpaces: [LAB.id], area: "Testville" },
    });
  });

  it("is refused with the word that takes its place where a field is gone, or there twice", () => {
    const messages = [
      { ...LAB, goodPractice: PRACTICE.id },
      { ...PRACTICE, spaces: [], makerSpaces: [] },
    ].map((given) => {
      const accepted = accept("testville", given, { file: "x" });
      return accepted.ok ? [] : accepted.refusals.map(({ field, message }) => [field, message]);
    });
    expect(messages).toEqual([
      [
        [
          "goodPractice",
          "The good practice names its spaces, in its makerSpaces: leave goodPractice out here.",
        ],
      ],
      [["spaces", "It is called makerSpaces now."]],
    ]);
  });
});
