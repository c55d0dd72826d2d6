import { expect, it } from "vitest";
import { type Change, countOf, linesOf } from "./change.ts";

const changes: Change[] = [
  { level: "safe", message: "a is new" },
  { level: "breaking", message: "b is gone" },
  { level: "dangerous", message: "d is another" },
  { level: "safe", message: "c is new" },
];

it("counts changes, the worst first", () => {
  expect(countOf(changes)).toBe("1 breaking, 1 dangerous, 2 safe");
  expect(countOf([])).toBe("nothing");
});

it("lists them one a line, the worst first", () => {
  expect(linesOf(changes)).toEqual([
    "  breaking   b is gone",
    "  dangerous  d is another",
    "  safe       a is new",
    "  safe       c is new",
  ]);
});
