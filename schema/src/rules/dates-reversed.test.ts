import { expect, it } from "vitest";
import { datesReversed } from "./dates-reversed.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a space that closed before it opened", () => {
  const record = draft({ openedOn: "2016-05", closedOn: "2015" });
  expect(check(datesReversed, record)[0]).toMatchObject({ field: "closedOn", found: "2015" });
});

it("flags a period that ends before it begins, wherever it stands", () => {
  const record = draft(
    { phases: [{ name: "1", period: { start: "2020", end: "2019-12" } }] },
    "support-programmes",
  );
  expect(check(datesReversed, record)[0]?.field).toBe("phases.0.period.end");
});

it("flags opening hours that stop holding before they begin to", () => {
  const hours = { days: ["MONDAY"], opens: "10:00", closes: "18:00" };
  const openingHours = [{ ...hours, validFrom: "2026-02-01", validThrough: "2026-01-01" }];
  expect(check(datesReversed, draft({ openingHours }))).toHaveLength(1);
});

it("does not read more into a year than it says", () => {
  expect(check(datesReversed, draft({ openedOn: "2016-05", closedOn: "2016" }))).toEqual([]);
});
