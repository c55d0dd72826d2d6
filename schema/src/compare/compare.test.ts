import { describe, expect, it } from "vitest";
import { firstRefusal, reasonsBetween, reasonsList, verdictOf } from "./compare.ts";
import type { ReasonCode } from "./reasons/index.ts";
import {
  between,
  type Changes,
  country,
  flow,
  lisbon,
  nuts,
  regional,
  year,
  zagreb,
} from "./testing/figures.ts";
import { timeOf } from "./time.ts";

const parks: Changes = { indicator: "science-parks", kind: "CONTEXT", unit: "parks" };

it("finds nothing between two figures that agree in all but their region and value", () => {
  expect(between({}, { value: 12 })).toEqual([]);
});

it.each<[what: string, one: Changes, other: Changes, reasons: ReasonCode[]]>([
  ["one fact told twice", {}, { sameAs: [lisbon.id] }, ["SAME_FACT"]],
  [
    "two that repeat a third",
    { sameAs: ["commons/measurements/x"] },
    { sameAs: ["commons/measurements/x"] },
    ["SAME_FACT"],
  ],
  ["a figure without a value", { value: null, unit: null }, {}, ["VALUE_ABSENT"]],
  ["a figure of no indicator", { indicator: null }, {}, ["INDICATOR_UNKNOWN"]],
  [
    "firms that sit there and firms supported",
    {},
    { indicator: "businesses-supported" },
    ["INDICATOR_DIFFERS"],
  ],
  ["a result and a target", {}, { kind: "TARGET" }, ["KIND_DIFFERS"]],
  ["a budget and an estimate", { kind: "BUDGET" }, { kind: "ESTIMATE" }, ["KIND_DIFFERS"]],
  ["a figure that claims nothing", { kind: null }, {}, ["KIND_UNKNOWN"]],
  ["a single house and a park", {}, { subject: { kind: "PARK", sort: null } }, ["SUBJECT_DIFFERS"]],
  ["a figure of who knows what", {}, { subject: null }, ["SUBJECT_UNKNOWN"]],
  [
    "a panel of 40 and a fair of 15,000",
    { subject: { kind: "EVENT", sort: "panel" }, value: 40 },
    { subject: { kind: "EVENT", sort: "fair" }, value: 15_000 },
    ["SUBJECT_DIFFERS"],
  ],
  [
    "two events, of one of which nobody knows the kind",
    { subject: { kind: "EVENT", sort: "fair" } },
    { subject: { kind: "EVENT", sort: null } },
    ["SUBJECT_DIFFERS", "SUBJECT_UNKNOWN"],
  ],
  [
    "the 110 technology parks of Türkiye and the 11 of the West Midlands",
    { ...parks, ...country, ...nuts("TR", 0), value: 110 },
    { ...parks, ...regional, ...nuts("UKG", 1, "2016"), value: 11 },
    [
      "SUBJECT_DIFFERS",
      "TERRITORY_DIFFERS",
      "TERRITORY_NOT_THE_REGION",
      "TERRITORY_VERSION_DIFFERS",
    ],
  ],
  [
    "a whole country and the region itself, both told of as regions",
    { ...parks, ...regional, ...nuts("TR", 0) },
    { ...parks, ...regional },
    ["TERRITORY_DIFFERS", "TERRITORY_NOT_THE_REGION"],
  ],
  [
    "a programme for a whole country and one for the region",
    { subject: { kind: "PROGRAMME", sort: null }, ...nuts("LT", 0) },
    { subject: { kind: "PROGRAMME", sort: null } },
    ["TERRITORY_DIFFERS", "TERRITORY_NOT_THE_REGION"],
  ],
  [
    "two houses, one of them outside the region",
    nuts("SI041", 3),
    {},
    ["TERRITORY_NOT_THE_REGION"],
  ],
  [
    "two fairs, one of them outside the region",
    { subject: { kind: "EVENT", sort: "fair" }, ...nuts("SI041", 3) },
    { subject: { kind: "EVENT", sort: "fair" } },
    ["TERRITORY_NOT_THE_REGION"],
  ],
  [
    "two provinces of one level",
    { ...regional, ...nuts("ES21", 2) },
    { ...regional, ...nuts("SI04", 2), regionKind: "region" },
    ["TERRITORY_NOT_THE_REGION"],
  ],
  [
    "two municipalities of a scheme without levels",
    { ...regional, territory: { code: "E08000025", scheme: "LAU", version: "2021" } },
    { ...regional, territory: { code: "E08000026", scheme: "LAU", version: "2021" } },
    ["TERRITORY_DIFFERS", "TERRITORY_NOT_THE_REGION"],
  ],
  [
    "areas of two schemes, whose versions tell nothing of each other",
    { ...nuts("SI041", 3) },
    { territory: { code: "E08000025", scheme: "LAU", version: "2024" } },
    ["TERRITORY_NOT_THE_REGION"],
  ],
  ["people and visitors", { unit: "people" }, { unit: "visitors" }, ["UNIT_DIFFERS"]],
  ["money and people", { unit: "EUR" }, { unit: "people" }, ["UNIT_DIFFERS"]],
  ["euros and pounds", { unit: "EUR" }, { unit: "GBP" }, ["CURRENCY_DIFFERS"]],
  [
    "euros of 2014 and euros of 2015",
    { unit: "EUR" },
    { unit: "EUR", ...year("2015") },
    ["PRICES_DIFFER"],
  ],
  [
    "euros of June and of July 2014",
    { unit: "EUR", ...year("2014-06") },
    { unit: "EUR", ...year("2014-07") },
    [],
  ],
  [
    "euros of 2009 and of 2010",
    { unit: "EUR", ...year("2009") },
    { unit: "EUR", ...year("2010") },
    ["PRICES_DIFFER"],
  ],
  ["at least 80 and exactly 12", { bound: "AT_LEAST" }, {}, ["BOUND_ONE_SIDED"]],
  ["up to 80 and exactly 12", {}, { bound: "AT_MOST" }, ["BOUND_ONE_SIDED"]],
  ["3 to 5 and exactly 12", { bound: "BETWEEN", value: 3, upper: 5 }, {}, ["RANGE"]],
  ["about 80 and exactly 12", { bound: "ABOUT" }, {}, ["ROUNDED"]],
  ["a figure of no time", { time: null }, {}, ["PERIOD_UNKNOWN"]],
  ["2014 and 2016", {}, year("2016"), ["PERIODS_APART"]],
  ["2016 and 2014", year("2016"), {}, ["PERIODS_APART"]],
  ["2014 and 2015", {}, year("2015"), []],
  ["June 2014 and July 2015", year("2014-06"), year("2015-07"), ["PERIODS_APART"]],
  ["a stock of June 2014 and one of 2014", year("2014-06"), {}, []],
  [
    "what came about in June 2014 and in 2014",
    { ...flow, ...year("2014-06") },
    flow,
    ["PERIOD_LENGTH_DIFFERS"],
  ],
  [
    "what came about in 2014 and in seven years until then",
    { ...flow, ...year("2008", "2014") },
    flow,
    ["PERIOD_LENGTH_DIFFERS"],
  ],
  [
    "what came about since a beginning that nobody tells",
    { nature: "CUMULATIVE", time: timeOf({ period: { end: "2014" } }) },
    { nature: "CUMULATIVE" },
    ["PERIOD_LENGTH_UNKNOWN"],
  ],
  ["a stock at a moment and one of a year", { time: timeOf({ asOf: "2014-06" }) }, {}, []],
  ["what came about in one year and in another", flow, { ...flow, ...year("2015") }, []],
  [
    "what came about in eleven months and in a year",
    { ...flow, ...year("2014-02", "2014-12") },
    flow,
    [],
  ],
  [
    "two parks, one of them outside the region",
    { subject: { kind: "PARK", sort: null }, ...nuts("SI041", 3) },
    { subject: { kind: "PARK", sort: null } },
    ["TERRITORY_NOT_THE_REGION"],
  ],
  [
    "who came to a fair of two days and to one of which the year alone is told",
    { ...flow, subject: { kind: "EVENT", sort: "fair" }, ...year("2014-06-14", "2014-06-15") },
    { ...flow, subject: { kind: "EVENT", sort: "fair" } },
    [],
  ],
  [
    "what nobody knows to be a stock",
    { nature: null, ...year("2014-06") },
    { nature: null },
    ["PERIOD_LENGTH_DIFFERS"],
  ],
  [
    "a share of June 2014 and one of 2014",
    { nature: "RATE", ...year("2014-06") },
    { nature: "RATE" },
    [],
  ],
  ["an inferred time", { periodBasis: "INFERRED" }, {}, ["PERIOD_INFERRED"]],
  ["an inferred area", {}, { territoryBasis: "INFERRED" }, ["TERRITORY_INFERRED"]],
  [
    "a city and a whole region",
    regional,
    { ...regional, regionKind: "region" },
    ["REGION_KIND_DIFFERS"],
  ],
  ["two cities", regional, regional, []],
  ["a space of a city and one of a whole region", {}, { regionKind: "region" }, []],
  ["a figure that another contradicts", { contradicted: true }, {}, ["CONTRADICTED"]],
  ["a figure by the one it is about", { selfReported: true }, {}, ["SELF_REPORTED"]],
  ["a figure on one page", {}, { cited: 1 }, ["ONE_SOURCE"]],
  ["a figure without a page", { cited: 0, confidence: "MEDIUM" }, {}, ["UNCITED"]],
  ["a doubtful figure", {}, { confidence: "LOW" }, ["CONFIDENCE_LOW"]],
])("tells what stands between: %s", (_what, one, other, reasons) => {
  expect(between(one, other)).toEqual(reasons);
  expect(reasonsBetween({ ...zagreb, ...other }, { ...lisbon, ...one })).toEqual(reasons);
});

describe("a verdict", () => {
  it("refuses what one reason refuses, and weakens what none does", () => {
    expect(verdictOf([])).toBe("COMPARABLE");
    expect(verdictOf(["ONE_SOURCE", "RANGE"])).toBe("COMPARABLE_WITH_CAUTION");
    expect(verdictOf(["ONE_SOURCE", "KIND_DIFFERS"])).toBe("NOT_COMPARABLE");
  });

  it("names the first reason that refuses, past those that only weaken", () => {
    expect(firstRefusal(lisbon, { ...zagreb, cited: 1 })).toBeNull();
    expect(firstRefusal(lisbon, { ...zagreb, cited: 1, ...year("2016"), unit: "people" })).toBe(
      "UNIT_DIFFERS",
    );
  });

  it("tells every refusal before what only weakens", () => {
    const severities = reasonsList().map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted());
  });
});
