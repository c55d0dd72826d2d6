import { expect, it } from "vitest";
import { sameUnit, unitOf } from "./unit.ts";

it("takes firms, companies, enterprises and businesses for one unit, in the singular too", () => {
  for (const word of ["firms", "Companies", "enterprise", "businesses"])
    expect(unitOf(word)).toBe("businesses");
  expect(sameUnit("firms", "companies")).toBe(true);
});

it("keeps apart what is only a part of another or counted otherwise", () => {
  expect(sameUnit("SMEs", "businesses")).toBe(false);
  expect(sameUnit("visitors", "people")).toBe(false);
  expect(sameUnit("jobs", "FTE")).toBe(false);
  expect(sameUnit("start-ups", "start-ups per year")).toBe(false);
});

it("reads signs and abbreviations", () => {
  expect(["%", "m²", "sqm", "FTE"].map(unitOf)).toEqual([
    "percent",
    "m2",
    "m2",
    "full-time-equivalents",
  ]);
});

it("knows currencies by their code, those of before the euro too, and as none but themselves", () => {
  expect(["EUR", "LTL", "HRK"].map(unitOf)).toEqual(["EUR", "LTL", "HRK"]);
  expect(sameUnit("EUR", "GBP")).toBe(false);
  expect(sameUnit("EUR", "money")).toBe(false);
});

it("does not know a word of neither list; it is the same as itself, however it is written", () => {
  for (const word of ["QQQ", "eur", "spaceships"]) expect(unitOf(word)).toBeUndefined();
  expect(sameUnit("Spaceships", "spaceships")).toBe(true);
  expect(sameUnit("spaceships", "rockets")).toBe(false);
});
