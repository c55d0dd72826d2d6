import { expect, it } from "vitest";
import { flagsOf } from "./traits.ts";

it("knows a publisher's marks by what they mean, and a mark of no known meaning as such", () => {
  expect(flagsOf(["break in series", "definition differs"])).toEqual([
    "BREAK",
    "DEFINITION_DIFFERS",
  ]);
  expect(flagsOf(["break in time series"])).toEqual(["BREAK"]);
  expect(flagsOf(["estimated", "provisional", "low reliability"])).toEqual([
    "ESTIMATED",
    "PROVISIONAL",
    "LOW_RELIABILITY",
  ]);
  expect(flagsOf(["forecast"])).toEqual(["OTHER"]);
  expect(flagsOf([])).toEqual([]);
});
