import { expect, it } from "vitest";
import { shown, table } from "./table.ts";

it("sets words to the left and numbers to the right", () => {
  const lines = table(
    ["store", "records/s"],
    [
      ["embedded", 12_345.6],
      ["mongodb", Number.NaN],
    ],
  );
  expect(lines.split("\n")).toEqual([
    "store     records/s",
    "--------  ---------",
    "embedded     12,346",
    "mongodb           –",
  ]);
});

it("shows three digits of what is small", () => {
  expect([0.12345, 1.5, 42.42, 7].map(shown)).toEqual(["0.123", "1.50", "42.4", "7"]);
});
