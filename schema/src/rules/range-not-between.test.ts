import { expect, it } from "vitest";
import { rangeNotBetween } from "./range-not-between.ts";
import { check, draft } from "./testing/lab.ts";

const figure = (quantity: Record<string, unknown>) =>
  draft({ metrics: [{ name: "members", quantity: { unit: "people", value: 3, ...quantity } }] });

it("flags an upper end beside another bound, with the bound that fits", () => {
  expect(check(rangeNotBetween, figure({ bound: "EXACT", upper: 5 }))).toMatchObject([
    { field: "metrics.0.quantity.bound", found: "EXACT", fix: "BETWEEN" },
  ]);
});

it("flags a range without an upper end", () => {
  expect(check(rangeNotBetween, figure({ bound: "BETWEEN" }))[0]?.field).toBe(
    "metrics.0.quantity.upper",
  );
});

it("looks at money too", () => {
  const amount = { amount: 10, upper: 20, bound: "ABOUT", currency: "EUR" };
  const membership = { fees: [{ amount, period: "MONTH" }] };
  expect(check(rangeNotBetween, draft({ membership }))[0]?.field).toBe(
    "membership.fees.0.amount.bound",
  );
});

it("takes a range with both ends, and a figure without", () => {
  expect(check(rangeNotBetween, figure({ bound: "BETWEEN", upper: 5 }))).toEqual([]);
  expect(check(rangeNotBetween, figure({ bound: "AT_LEAST" }))).toEqual([]);
});
