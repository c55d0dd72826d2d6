import { expect, it } from "vitest";
import { periodContradicted } from "./period-contradicted.ts";
import { check, draft } from "./testing/lab.ts";

const measured = (name: string, start?: string, end?: string, value = 35) =>
  draft(
    { name, quantity: { value, bound: "EXACT", unit: "businesses" }, period: { start, end } },
    "measurements",
  );

it("flags a year in the name that the period has no part of", () => {
  expect(check(periodContradicted, measured("companies, 2014", "2016", "2018"))).toMatchObject([
    { field: "period", found: "2016 to 2018", wanted: "2014" },
  ]);
});

it("looks at a figure's moment too", () => {
  const metric = {
    name: "companies in 2014",
    quantity: { value: 35, bound: "EXACT", unit: "businesses" },
    asOf: "2016-03",
  };
  expect(check(periodContradicted, draft({ metrics: [metric] }))[0]?.field).toBe("metrics.0.asOf");
});

it("takes a year within the period or overlapping it, and a period open at one end", () => {
  expect(check(periodContradicted, measured("companies, 2014-2020", "2018", "2019-06"))).toEqual(
    [],
  );
  expect(check(periodContradicted, measured("companies since 2009", "2018", "2018"))).toEqual([]);
  expect(check(periodContradicted, measured("companies, 2014", undefined, "2018"))).toEqual([]);
  expect(check(periodContradicted, measured("companies, 2014"))).toEqual([]);
});

it("does not take the value for a year", () => {
  const trained = measured("2000 people a year", "2017", "2017", 2000);
  expect(check(periodContradicted, trained)).toEqual([]);
});
