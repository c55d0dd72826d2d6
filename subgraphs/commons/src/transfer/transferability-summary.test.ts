import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Met } from "./conditions/condition.ts";
import { summaryOf } from "./transferability-summary.ts";

const answer = fc.constantFrom<Met>("MET", "PARTLY", "NOT_MET", "UNKNOWN");
const some = fc.array(answer, { minLength: 1, maxLength: 8 });

it("counts met 1, partly ½, not met 0 and what is unknown from 0 to 1", () => {
  const { equal, counts, of } = summaryOf(["MET", "PARTLY", "NOT_MET", "UNKNOWN"], {});
  expect(equal).toMatchObject({ low: 0.375, high: 0.625 });
  expect({ counts, of }).toEqual({ counts: { MET: 1, PARTLY: 1, NOT_MET: 1, UNKNOWN: 1 }, of: 4 });
});

it("cannot tell once more than half is unknown", () => {
  expect(summaryOf(["MET", "UNKNOWN"], {}).tellable).toBe(true);
  expect(summaryOf(["MET", "UNKNOWN", "UNKNOWN"], {}).tellable).toBe(false);
  expect(summaryOf([], {})).toMatchObject({ tellable: false, equal: null, varied: null });
});

it("has no width only where every condition is met, or none is", () => {
  const met = summaryOf(["MET", "MET"], {}).varied!;
  expect(met.low).toBeCloseTo(1, 12);
  expect(met.high).toBeCloseTo(1, 12);
  expect(summaryOf(["NOT_MET"], {}).varied).toMatchObject({ low: 0, high: 0 });
  const { low, high } = summaryOf(["PARTLY", "PARTLY"], {}).varied!;
  expect(low).toBeGreaterThan(0.25);
  expect(low).toBeLessThan(0.3);
  expect(high).toBeGreaterThan(0.7);
  expect(high).toBeLessThan(0.75);
});

it("is the same for the same seed, and another for another", () => {
  const of = (seed: number) => summaryOf(["MET", "PARTLY", "NOT_MET"], { seed }).varied;
  expect(of(7)).toEqual(of(7));
  expect(of(7)).not.toEqual(of(8));
});

it("lies from 0 to 1, the lower end first", () => {
  fc.assert(
    fc.property(some, (all) => {
      for (const one of [summaryOf(all, {}).equal!, summaryOf(all, {}).varied!]) {
        expect(one.low).toBeGreaterThanOrEqual(0);
        expect(one.high).toBeGreaterThanOrEqual(one.low);
        expect(one.high).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

it("never falls when a condition that was not met is met", () => {
  fc.assert(
    fc.property(some, fc.nat(), (all, at) => {
      const better = all.with(at % all.length, "MET");
      const [before, after] = [summaryOf(all, {}), summaryOf(better, {})];
      expect(after.equal!.low).toBeGreaterThanOrEqual(before.equal!.low);
      expect(after.equal!.high).toBeGreaterThanOrEqual(before.equal!.high);
      expect(after.varied!.low).toBeGreaterThanOrEqual(before.varied!.low);
      expect(after.varied!.high).toBeGreaterThanOrEqual(before.varied!.high - 1e-12);
    }),
  );
});
