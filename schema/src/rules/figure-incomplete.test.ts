import { expect, it } from "vitest";
import { figureIncomplete } from "./figure-incomplete.ts";
import { check, draft } from "./testing/lab.ts";

const figure = (quantity: Record<string, unknown>) =>
  draft({
    metrics: [{ name: "members", quantity: { bound: "EXACT", unit: "people", ...quantity } }],
  });

it("flags a figure with neither a value nor a reason", () => {
  expect(check(figureIncomplete, figure({}))[0]?.field).toBe("metrics.0.quantity.value");
});

it("flags a fee without an amount", () => {
  const amount = { bound: "EXACT", currency: "EUR" };
  const membership = { fees: [{ amount, period: "MONTH" }] };
  expect(check(figureIncomplete, draft({ membership }))[0]?.field).toBe(
    "membership.fees.0.amount.amount",
  );
});

it("flags a value beside a reason why there is none", () => {
  expect(check(figureIncomplete, figure({ value: 3, absence: "REFUSED" }))).toHaveLength(1);
});

it("flags a range upside down", () => {
  expect(check(figureIncomplete, figure({ value: 60, upper: 55 }))[0]?.found).toBe("55");
});

it("takes a value, a real zero and an absence with its reason", () => {
  for (const one of [
    { value: 3 },
    { value: 0 },
    { value: 3, upper: 3 },
    { absence: "NOT_COLLECTED" },
  ])
    expect(check(figureIncomplete, figure(one))).toEqual([]);
});
