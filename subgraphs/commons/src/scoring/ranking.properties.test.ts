import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGGREGATIONS, METHODS, NORMALISATIONS } from "./methods.ts";
import { ranking } from "./ranking.ts";
import { scorer } from "./ranking-scores.ts";
import type { RankingOptions, RankingTable } from "./ranking-table.ts";
import { withOptions } from "./testing/founding-table.ts";
import { equalWeights } from "./weights.ts";

const RUNS = { numRuns: 60, seed: 1 };

/** Few values, so that there are ties and columns in which all are the same. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
        {
          minLength: columns,
          maxLength: columns,
        },
      ),
      { minLength: rows, maxLength: rows },
    ),
  );
const weightsOf = (size: number) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size });
const methods = fc.constantFrom(...METHODS);

const tableOf = (values: number[][], ids = values.map((_, at) => `r${at}`)): RankingTable => ({
  rows: ids.map((id) => ({ id, name: id })),
  columns: (values[0] ?? []).map((_, at) => ({
    code: `c${at}`,
    label: `c${at}`,
    direction: at % 2 ? "LOWER_IS_BETTER" : "HIGHER_IS_BETTER",
  })),
  values,
  comparable: values.map((row) => row.map(() => true)),
});
const rank = (table: RankingTable, options: Partial<RankingOptions> = {}) =>
  ranking(table, withOptions({ weightings: 40, minimumRegions: 1, ...options })).result!;
const given = (weights: readonly number[]) =>
  Object.fromEntries(weights.map((weight, at) => [`c${at}`, weight]));
const chosen = ({ normalisation, aggregation }: (typeof METHODS)[number]) => ({
  normalisation: normalisation ?? "MIN_MAX",
  aggregation,
});

describe("ranks", () => {
  it("are the same to the last digit in whatever order the regions come", () => {
    fc.assert(
      fc.property(tables, methods, (values, method) => {
        const table = tableOf(values);
        const turned = tableOf(values.toReversed(), table.rows.map(({ id }) => id).toReversed());
        const [one, other] = [rank(table, chosen(method)), rank(turned, chosen(method))];
        expect(other.rows.toReversed()).toEqual(one.rows);
        expect(other.ahead.map((row) => row.toReversed()).toReversed()).toEqual(one.ahead);
        expect(other.outranking.map((row) => row.toReversed()).toReversed()).toEqual(
          one.outranking,
        );
      }),
      RUNS,
    );
  });

  it("are the same by weights of another sum", () => {
    const cases = tables.chain((values) =>
      fc.tuple(
        fc.constant(values),
        weightsOf(values[0]!.length),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      ),
    );
    fc.assert(
      fc.property(cases, methods, ([values, weights, times], method) => {
        const ranksBy = (some: readonly number[]) =>
          rank(tableOf(values), { ...chosen(method), weights: given(some) }).rows.map((row) => [
            row.nominal,
            row.q5,
            row.q95,
            row.probability,
          ]);
        expect(ranksBy(weights.map((weight) => weight * times))).toEqual(ranksBy(weights));
      }),
      RUNS,
    );
  });

  it("keep a region that is better in everything ahead, whoever else is there and whatever weighs", () => {
    const cases = tables.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.array(fc.integer({ min: -9, max: 20 }), {
          minLength: values[0]!.length,
          maxLength: values[0]!.length,
        }),
      ),
    );
    fc.assert(
      fc.property(cases, methods, ([values, irrelevant], method) => {
        const better = values[0]!.map((value, at) => (at % 2 ? value - 1 : value + 1));
        const rows = [better, ...values];
        for (const table of [tableOf(rows), tableOf([...rows, irrelevant])]) {
          const { pair, outranking } = rank(table, chosen(method));
          expect(pair("r0", "r1")!.aAhead).toBe(1);
          expect(outranking[0]![1]).toBeCloseTo(1, 12);
        }
      }),
      RUNS,
    );
  });

  it("are not moved by a region like another, where the scale is made by the ends", () => {
    fc.assert(
      fc.property(tables, fc.nat(7), (values, like) => {
        const twin = values[like % values.length]!;
        const [alone, beside] = [rank(tableOf(values)), rank(tableOf([...values, twin]))];
        const { length } = values;
        expect(beside.ahead.slice(0, length).map((row) => row.slice(0, length))).toEqual(
          alone.ahead,
        );
      }),
      RUNS,
    );
  });

  it("are shared by regions with the same figures", () => {
    fc.assert(
      fc.property(tables, methods, (values, method) => {
        const { rows, pair } = rank(tableOf([...values, values[0]!]), chosen(method));
        const { id: _a, name: _b, says: _c, ...first } = rows[0]!;
        expect(rows.at(-1)).toMatchObject(first);
        expect(pair("r0", `r${values.length}`)).toMatchObject({
          aAhead: 0,
          bAhead: 0,
          says: `r0 and r${values.length} cannot be told apart: their scores are the same.`,
        });
      }),
      RUNS,
    );
  });
});

describe("every scale", () => {
  it.each(Object.entries(NORMALISATIONS))(
    "keeps the order, gives those that are the same the same, and refuses what is no number: %s",
    (_, normalise) => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (values) => {
          const scaled = normalise(values);
          for (const [a, one] of values.entries())
            for (const [b, other] of values.entries())
              expect(Math.sign(scaled[a]! - scaled[b]!)).toBe(Math.sign(one - other));
        }),
        RUNS,
      );
      expect(normalise([])).toEqual([]);
      expect(() => normalise([1, Number.NaN])).toThrow("Got NaN at place 1");
    },
  );

  it.each(METHODS.map((method) => [JSON.stringify(method), method] as const))(
    "has a place for a single region: %s",
    (_, method) => {
      const [score] = scorer([[5, 7]], method)(equalWeights(2));
      expect(Number.isFinite(score)).toBe(true);
    },
  );
});

it.each(["GEOMETRIC_MEAN", "HARMONIC_MEAN"] as const)(
  "a %s refuses what is not above 0",
  (mean) => {
    expect(() => AGGREGATIONS[mean]([[1, 0]], [0.5, 0.5])).toThrow("wanted values above 0");
  },
);
