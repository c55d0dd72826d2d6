import { describe, expect, it } from "vitest";
import "../contract.ts";
import { keysOf } from "../keys/keys.ts";
import { Action, Event, GoodPractice, MakerSpace } from "../records/index.ts";
import { text } from "./field.ts";
import { formerFields, formerly, successorOf, underNewNames } from "./formerly.ts";
import { kinds } from "./kind.ts";
import { object } from "./object.ts";
import { fieldsOf } from "./spec.ts";

const SPACE = "kranj/maker-spaces/openlab";

describe("a record that was written before a field was called as it is now", () => {
  it("is read under the names of now, and is itself where it has none of before", () => {
    const old = {
      name: "Practice",
      spaces: [SPACE],
      address: "https://a.example/",
      scope: "Kranj",
    };
    expect(underNewNames(GoodPractice, old)).toEqual({
      name: "Practice",
      makerSpaces: [SPACE],
      website: "https://a.example/",
      area: "Kranj",
    });
    expect(old).toHaveProperty("spaces");
    const now = { makerSpaces: [SPACE] };
    expect(underNewNames(GoodPractice, now)).toBe(now);
  });

  it("keeps an old name beside the new one, for its owner to settle", () => {
    const both = { due: "2020", dueOn: "2021" };
    expect(underNewNames(Action, both)).toBe(both);
  });

  it("has names alone read as parties, and parties as they are", () => {
    const party = { name: "IRIM", organisation: "zagreb/organisations/irim" };
    expect(underNewNames(Event, { speakers: ["ZICER", party] })).toEqual({
      speakers: [{ name: "ZICER" }, party],
    });
    const now = { speakers: [party] };
    expect(underNewNames(Event, now)).toBe(now);
  });

  it("is found by what it says under its old names", () => {
    const about = {
      region: "kranj",
      name: "Practice",
      updatedAt: "2026-01-01T00:00:00Z",
      version: 1,
    };
    const { values } = keysOf({ ...about, id: "kranj/good-practices/one", spaces: [SPACE] });
    expect(values).toContainEqual(["makerSpaces", SPACE]);
  });
});

it("names what takes an old name's place, and nothing for any other", () => {
  expect(successorOf(GoodPractice, "spaces")).toBe("It is called makerSpaces now.");
  expect(successorOf(MakerSpace, "goodPractice")).toMatch(/makerSpaces/);
  for (const other of ["name", "color", "constructor", "__proto__"])
    expect(successorOf(MakerSpace, other)).toBeUndefined();
});

it("tells every field of before once, none of which a kind has under another meaning", () => {
  const told = formerFields().map(({ type, field }) => `${type}.${field}`);
  expect(new Set(told).size).toBe(told.length);
  expect(told).toEqual(expect.arrayContaining(["MakerSpace.goodPractice", "Event.speakers"]));
  const taken = kinds().flatMap(({ type }) => {
    const names = new Set(fieldsOf(type).map(({ name }) => name));
    return fieldsOf(type).flatMap(({ name, formerly: was }) =>
      was && was.name !== name && names.has(was.name) ? [`${type.name}.${was.name}`] : [],
    );
  });
  expect(taken).toEqual([]);
});

it("wants the decorator above the one that makes the field", () => {
  expect(() => {
    @object("A planted value.")
    class Planted {
      @text("Its name.")
      @formerly("title")
      name?: string;
    }
    return Planted;
  }).toThrow("Planted.name is no field yet: write @formerly above");
});
