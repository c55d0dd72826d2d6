import { expect, it } from "vitest";
import { check, draft } from "./testing/lab.ts";
import { unitUnknown } from "./unit-unknown.ts";

const found = (unit: string) =>
  check(
    unitUnknown,
    draft({ metrics: [{ name: "x", quantity: { value: 1, bound: "EXACT", unit } }] }),
  );

it("flags a unit that is in no list, with the word that it is a slip of", () => {
  expect(found("bussinesses")).toMatchObject([
    { field: "metrics.0.quantity.unit", found: "bussinesses", fix: "businesses" },
  ]);
  expect(found("eur")[0]?.fix).toBe("EUR");
});

it("proposes what is counted where the unit says a span of time too", () => {
  expect(found("people per year")[0]?.fix).toBe("people");
  expect(found("GBP per year")[0]?.fix).toBe("GBP");
});

it("proposes nothing where nothing comes near", () => {
  for (const unit of ["dinghies afloat", "robins"]) {
    expect(found(unit)).toHaveLength(1);
    expect(found(unit)[0]?.fix).toBeUndefined();
  }
});

it("wants the currency rather than that it is money", () => {
  expect(found("money")).toHaveLength(1);
});

it.each(["businesses", "firms", "Companies", "%", "m²", "full-time equivalents", "EUR", "HRK"])(
  "takes %s",
  (unit) => {
    expect(found(unit)).toEqual([]);
  },
);
