import { expect, it } from "vitest";
import { resultInFuture } from "./result-in-future.ts";
import { check, draft } from "./testing/lab.ts";

const figure = { name: "members", quantity: { value: 3, bound: "EXACT", unit: "people" } };

it("flags a result for a time that has not come", () => {
  const record = draft({ kind: "RESULT", period: { start: "2027" } }, "measurements");
  expect(check(resultInFuture, record)[0]?.field).toBe("period.start");
});

it("lets targets, budgets and estimates speak of the future", () => {
  for (const kind of ["TARGET", "BUDGET", "ESTIMATE"])
    expect(
      check(resultInFuture, draft({ kind, period: { start: "2030" } }, "measurements")),
    ).toEqual([]);
});

it("flags a figure of a space in the future unless it is a target", () => {
  expect(check(resultInFuture, draft({ metrics: [{ ...figure, asOf: "2031" }] }))).toHaveLength(1);
  const planned = { ...figure, asOf: "2031", kind: "TARGET" };
  expect(check(resultInFuture, draft({ metrics: [planned] }))).toEqual([]);
});
