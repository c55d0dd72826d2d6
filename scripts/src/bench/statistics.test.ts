import { describe, expect, it } from "vitest";
import { median, medians, percentile, seeded } from "./statistics.ts";

describe("percentile", () => {
  it("is a value that was measured, whatever the order they came in", () => {
    expect(percentile([30, 10, 20, 40], 0.5)).toBe(20);
    expect(percentile([30, 10, 20, 40], 0.95)).toBe(40);
    expect(percentile([30, 10, 20, 40], 0)).toBe(10);
  });

  it("is the value itself where there is one, and no number where there is none", () => {
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

it("takes the median of an odd number of rounds field by field", () => {
  expect(median([3, 1, 2])).toBe(2);
  const rounds = medians([
    { p50: 1, p95: 9 },
    { p50: 3, p95: 5 },
    { p50: 2, p95: 7 },
  ]);
  expect(rounds).toEqual({ p50: 2, p95: 7 });
});

it("gives the same random numbers in every run, within 0 and 1", () => {
  const [one, other] = [seeded(4), seeded(4)];
  const drawn = Array.from({ length: 1000 }, one);
  expect(drawn).toEqual(Array.from({ length: 1000 }, other));
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(drawn).size).toBeGreaterThan(990);
});
