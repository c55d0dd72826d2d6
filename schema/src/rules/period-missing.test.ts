import { expect, it } from "vitest";
import { periodMissing } from "./period-missing.ts";
import { check, draft } from "./testing/lab.ts";

const figure = { name: "members", quantity: { value: 70, bound: "EXACT", unit: "people" } };

it("notes a figure without a time, wherever it stands", () => {
  expect(check(periodMissing, draft(figure, "measurements"))[0]?.field).toBe("period");
  expect(check(periodMissing, draft({ metrics: [figure] }))[0]?.field).toBe("metrics.0.period");
});

it("takes either end of a period, or the moment when the figure held", () => {
  for (const time of [{ period: { start: "2015" } }, { period: { end: "2015" } }, { asOf: "2015" }])
    expect(check(periodMissing, draft({ metrics: [{ ...figure, ...time }] }))).toEqual([]);
});
