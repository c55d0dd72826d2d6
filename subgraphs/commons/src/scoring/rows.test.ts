import { describe, expect, it } from "vitest";
import { distances } from "./distances.ts";
import { summary } from "./summary.ts";
import { seededRandom } from "./seeded-random.ts";
import { mostOff, NINE_DIGITS } from "./testing/near.ts";
import { oracleTable } from "./testing/oracle.ts";

describe("distances", () => {
  it("are those of the z-scores, whatever the units", () => {
    const figures = oracleTable("01_figures");
    const wanted = oracleTable("60_distance_zscore_euclidean");
    for (const unit of [1, 1000]) {
      const got = distances(figures.values.map((row) => row.map((value) => value * unit)));
      expect(mostOff(got.flat(), wanted.values.flat())).toBeLessThan(NINE_DIGITS);
    }
  });

  it("are not made by a column in which all are the same", () => {
    const rows = [
      [1, 5],
      [2, 6],
      [4, 9],
    ];
    expect(distances(rows.map((row) => [...row, 7]))).toEqual(distances(rows));
  });

  it("refuses rows of different lengths", () => {
    expect(() => distances([[1, 2], [1]])).toThrow("wanted 2 values in each");
  });
});

describe("a summary", () => {
  it("has quartiles between the values that there are", () => {
    expect(summary([4, 1, 3, 2])).toEqual({
      n: 4,
      min: 1,
      q1: 1.75,
      median: 2.5,
      q3: 3.25,
      max: 4,
      mean: 2.5,
    });
  });

  it("says nothing of nothing, and refuses what is no number", () => {
    expect(summary([])).toMatchObject({ n: 0, median: null, mean: null });
    expect(() => summary([1, Number.NaN])).toThrow("Got NaN at place 1");
  });

  it("is the same to the last digit in whatever order the values come", () => {
    const values = [0.1, 1e16, 0.2, -1e16, 0.3];
    expect(summary(values.toReversed())).toEqual(summary(values));
    expect(summary(values).mean).toBe(0.6 / 5);
  });
});

describe("a seeded series", () => {
  const series = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed));

  it("is the same for the same seed and another for another", () => {
    expect(series(1)).toEqual(series(1));
    expect(series(1)).not.toEqual(series(2));
  });

  it("refuses a seed that would be taken for another", () => {
    expect(() => seededRandom(2 ** 32 + 1)).toThrow("a whole number of 32 bits");
    expect(() => seededRandom(0.5)).toThrow("Got the seed 0.5");
  });
});
