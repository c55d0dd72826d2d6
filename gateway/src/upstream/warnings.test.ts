import { Warnings } from "@guildhall/schema";
import { describe, expect, it } from "vitest";
import { takeWarnings } from "./warnings.ts";

const unicorn = {
  code: "WORD_UNKNOWN",
  argument: "makerSpaces.filter.facility",
  got: "lazer",
  message: "There is no lazer.",
  near: ["laser-cutting"],
};
const taken = (...answers: unknown[]) => {
  const warnings = new Warnings();
  for (const one of answers) takeWarnings({ data: {}, extensions: { warnings: one } }, warnings);
  return warnings.list();
};

describe("what others warn of", () => {
  it("is said once, however many regions say it", () => {
    expect(taken([unicorn], [unicorn, { ...unicorn, message: "Other words." }])).toEqual([unicorn]);
  });

  it("is cleaned: no address, no word that cannot be one, nothing beside", () => {
    const hostile = {
      ...unicorn,
      message: "See http://10.0.0.1/x\nat here",
      got: "a\u0000b http://evil.example/x",
      near: ["laser-cutting", "<b>", 7, "a".repeat(200), "cnc", "one", "two"],
      more: { secret: 1 },
    };
    expect(taken([hostile])).toEqual([
      {
        ...unicorn,
        message: "See [address]",
        got: "a b [address]",
        near: ["laser-cutting", "cnc", "one"],
      },
    ]);
  });

  it.each([
    ["no list", unicorn],
    ["nothing", undefined],
    ["another code", [{ ...unicorn, code: "OWN_CODE" }]],
    ["no place", [{ ...unicorn, argument: "makerSpaces(filter: <b>)" }]],
    ["no word", [{ ...unicorn, got: 7 }]],
    ["no object", [null, "x", 7, []]],
  ])("is left out where it has the form of none: %s", (_what, given) => {
    expect(taken(given)).toEqual([]);
  });

  it("is at most twenty", () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ ...unicorn, got: `word ${at}` }));
    expect(taken(many, many.slice(100))).toHaveLength(20);
  });

  it("is nothing in an answer that is none", () => {
    for (const json of [null, undefined, "x", { extensions: null }, { extensions: [] }]) {
      const warnings = new Warnings();
      takeWarnings(json, warnings);
      expect(warnings.list()).toEqual([]);
    }
  });
});
