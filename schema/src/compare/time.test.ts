import { expect, it } from "vitest";
import { areApart, lengthsDiffer, timeOf } from "./time.ts";

it.each([
  [{ period: { start: "2014", end: "2014" } }, ["2014-01-01", "2014-12-31", 365]],
  [{ period: { start: "2016-02", end: "2016-02" } }, ["2016-02-01", "2016-02-29", 29]],
  [{ period: { start: "2014-06-15", end: "2014-06-16" } }, ["2014-06-15", "2014-06-16", 2]],
  [{ period: { start: "2014" } }, ["2014-01-01", "2014-12-31", null]],
  [{ period: { end: "2014-06" }, asOf: "2015" }, ["2014-06-01", "2014-06-30", null]],
  [{ asOf: "2014-06-15" }, ["2014-06-15", "2014-06-15", null]],
])("reads %o to the day", (told, [from, to, days]) => {
  expect(timeOf(told)).toEqual({ from, to, days });
});

it("knows no time where no date is told", () => {
  expect(timeOf({})).toBeNull();
  expect(timeOf({ period: {} })).toBeNull();
});

it("counts a year from the end of one to the beginning of the other", () => {
  const at = (asOf: string) => timeOf({ asOf })!;
  expect(areApart(at("2014-06-15"), at("2015-06-15"))).toBe(false);
  expect(areApart(at("2014-06-15"), at("2015-06-16"))).toBe(true);
  expect(areApart(at("2015-06-16"), at("2014-06-15"))).toBe(true);
});

it("takes lengths within a tenth of each other for one", () => {
  expect(lengthsDiffer(365, 366)).toBe(false);
  expect(lengthsDiffer(90, 100)).toBe(false);
  expect(lengthsDiffer(100, 89)).toBe(true);
});
