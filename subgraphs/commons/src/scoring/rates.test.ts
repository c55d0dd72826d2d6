import * as fc from "fast-check";
import { expect, it } from "vitest";
import { gammaTails } from "./gamma-quantile.ts";
import { holm } from "./holm.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { rateRatio } from "./rate-ratio.ts";
import { NINE_DIGITS, offBy } from "./testing/near.ts";
import { oracleRows } from "./testing/oracle.ts";

const counts = new Map(
  oracleRows("70_counts").map(({ region, count, population }) => [
    region,
    { count: Number(count), exposure: Number(population) },
  ]),
);
const rates = fc.record({
  count: fc.integer({ min: 1, max: 500 }),
  exposure: fc.double({ min: 1, max: 1e7, noNaN: true }),
});
const pairs = oracleRows("72_pairs_rate_ratio");

it.each(oracleRows("71_counts_per_100000"))(
  "gives the exact interval of the rate of $region",
  ({ count, population, low, high }) => {
    const interval = poissonInterval(Number(count), Number(population) / 100_000);
    expect(offBy(interval.low, Number(low))).toBeLessThan(NINE_DIGITS);
    expect(offBy(interval.high, Number(high))).toBeLessThan(NINE_DIGITS);
    expect(interval).toMatchObject({ level: 0.95, method: "exact Poisson" });
  },
);

it.each(pairs)("tells how the rates of $a and $b differ", ({ a, b, rate_ratio, low, high, p }) => {
  const told = rateRatio(counts.get(a)!, counts.get(b)!);
  expect(offBy(told.ratio!, Number(rate_ratio))).toBeLessThan(NINE_DIGITS);
  expect(offBy(told.low, Number(low))).toBeLessThan(NINE_DIGITS);
  expect(offBy(told.high!, Number(high))).toBeLessThan(NINE_DIGITS);
  expect(offBy(told.p, Number(p))).toBeLessThan(NINE_DIGITS);
});

it("corrects for as many pairs as are asked about", () => {
  const corrected = holm(pairs.map(({ p }) => Number(p)));
  for (const [at, { p_holm }] of pairs.entries())
    expect(offBy(corrected[at]!, Number(p_holm))).toBeLessThan(NINE_DIGITS);
  expect(corrected.filter((p) => p < 0.05)).toHaveLength(15);
});

it("knows what nothing counted tells: at most so much", () => {
  const { low, high } = poissonInterval(0);
  expect(low).toBe(0);
  // (1 − 0.95) / 2 = e^−high
  expect(offBy(high, -Math.log(0.025))).toBeLessThan(NINE_DIGITS);
});

it("gives a ratio no end where nothing was counted for the second, and none where for neither", () => {
  const none = { count: 0, exposure: 10 };
  expect(rateRatio({ count: 5, exposure: 10 }, none)).toMatchObject({ ratio: null, high: null });
  expect(rateRatio({ count: 5, exposure: 10 }, none).p).toBeCloseTo(2 * 0.5 ** 5, 12);
  expect(rateRatio(none, none)).toEqual({ ratio: null, low: 0, high: null, p: 1 });
});

it("says of two rates the same, whichever comes first", () => {
  fc.assert(
    fc.property(rates, rates, (a, b) => {
      const [ab, ba] = [rateRatio(a, b), rateRatio(b, a)];
      expect(offBy(ab.p, ba.p)).toBeLessThan(NINE_DIGITS);
      expect(offBy(ba.low, 1 / ab.high!)).toBeLessThan(NINE_DIGITS);
      expect(offBy(ba.high!, 1 / ab.low)).toBeLessThan(NINE_DIGITS);
    }),
    { numRuns: 300, seed: 1 },
  );
});

it("calls rates different at 5 % only where the ratio of 1 is left out, for counts met over one exposure", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (a, b) => {
      const { low, high, p } = rateRatio({ count: a, exposure: 7 }, { count: b, exposure: 7 });
      expect(p < 0.05).toBe(low > 1 || (high !== null && high < 1));
    }),
    { numRuns: 300, seed: 1 },
  );
});

it("has an interval with its count within, the wider the surer, and narrower for more counted", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
      const [sure, surer] = [poissonInterval(count), poissonInterval(count, 1, 0.99)];
      expect(sure.low).toBeLessThan(count);
      expect(sure.high).toBeGreaterThan(count);
      expect(surer.low).toBeLessThan(sure.low);
      expect(surer.high).toBeGreaterThan(sure.high);
      const double = poissonInterval(2 * count);
      expect((double.high - double.low) / 2).toBeLessThan(sure.high - sure.low);
    }),
    { numRuns: 200, seed: 1 },
  );
});

it.each([
  ["a part of a thing", () => poissonInterval(1.5), "a count of 1.5"],
  ["less than nothing", () => poissonInterval(-1), "a count of -1"],
  ["nobody to count among", () => poissonInterval(1, 0), "Got 0 to count over"],
  ["a level that is all", () => poissonInterval(1, 1, 1), "a level of 1"],
  ["no number among ps", () => holm([0.1, Number.NaN]), "Got NaN at place 1 of the p values"],
])("refuses %s", (_, ask, message) => {
  expect(ask).toThrow(message);
});

it("leaves as much beyond each end as the level says, of few and of very many, however sure", () => {
  for (const count of [1, 2, 14, 100, 1234, 30_000_000])
    for (const level of [0.5, 0.95, 0.999999]) {
      const { low, high } = poissonInterval(count, 1, level);
      const tail = (1 - level) / 2;
      expect(offBy(gammaTails(count, low).below, tail)).toBeLessThan(1e-7);
      expect(offBy(gammaTails(count + 1, high).above, tail)).toBeLessThan(1e-7);
    }
});
