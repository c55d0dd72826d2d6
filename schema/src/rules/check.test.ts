import { expect, it } from "vitest";
import { checkRecord, rules } from "./check.ts";
import { context, draft, kindOf } from "./testing/lab.ts";

it("finds nothing in a record that is in order", () => {
  expect(checkRecord(draft(), context())).toEqual([]);
});

it("gives every finding its rule's code and severity", () => {
  expect(checkRecord(draft({ kind: "fablob" }), context())).toMatchObject([
    { code: "UNKNOWN_WORD", severity: "WARNING", field: "kind", fix: "fab-lab" },
  ]);
});

it("has a code for each rule, none twice, and a plain sentence", () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  for (const { code, means } of rules) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(means).toMatch(/\.$/);
  }
});

it("does not stumble over a record full of wrong shapes", () => {
  const record = draft({
    location: "here",
    sources: "a book",
    facilities: [null, 3, "saw"],
    period: [],
    operator: 7,
    address: null,
    metrics: { name: 1 },
  });
  expect(() => checkRecord(record, context())).not.toThrow();
  const measurement = draft(
    { quantity: { value: 1, unit: 3 }, name: 7, period: { end: 2015 }, subject: "x", notes: 5 },
    "measurements",
  );
  expect(() => checkRecord(measurement, context({ kind: kindOf("measurements") }))).not.toThrow();
});

it("lets a rule look for what some kind has, and the compiler refuses any other field", () => {
  const record = draft({ openedOn: "2018" });
  expect(record["openedOn"]).toBe("2018");
  // @ts-expect-error -- no kind has such a field
  expect(record["opendOn"]).toBeUndefined();
});
