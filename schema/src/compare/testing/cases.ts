import type { CompareOptions } from "../reason.ts";
import type { ReasonCode } from "../reasons/index.ts";
import { timeOf } from "../time.ts";
import { type Changes, flow, nuts, regional, year } from "./figures.ts";

export type Case = [ofLisbon: Changes, ofZagreb: Changes, options?: CompareOptions];
export interface Cases {
  holds: Case[];
  not: Case[];
}

const space = (field: string): Changes => ({ sameAs: [`zagreb/measurements/${field}`] });
const absent = (absence: NonNullable<Changes["absence"]>): Changes => ({ value: null, absence });
/** A reason of one figure: it holds where either has this, and not where both have that. */
const either = (has: Changes, hasNot: Changes = {}): Cases => ({
  holds: [
    [has, {}],
    [has, has],
  ],
  not: [[hasNot, hasNot]],
});
const ofBoth = (one: Changes, other: Changes): Cases => ({
  holds: [[one, other]],
  not: [
    [one, one],
    [other, other],
    [one, {}],
  ],
});
const people = (denominated: number | null, sameArea: boolean | null = true): Changes => ({
  denominator: { of: "people", year: denominated, sameArea },
});
const since = (start: string, end = "2014"): Changes => ({
  nature: "CUMULATIVE",
  ...year(start, end),
});
const wider: Changes = { ...regional, widerArea: "Gorenjska" };
const euros: Changes = { unit: "EUR" };
const pounds: Changes = { unit: "GBP" };
const statistic = (line: string, more: Changes = {}): Changes => ({ ...regional, line, ...more });
const flags = (...of: NonNullable<Changes["flags"]>): Changes => ({ flags: of });
const flagged = (flag: NonNullable<Changes["flags"]>[number]): Cases =>
  either(flags(flag), flags(flag === "BREAK" ? "OTHER" : "BREAK"));

/** Of each reason, pairs that it stands between and pairs that it does not. */
export const CASES: Record<ReasonCode, Cases> = {
  SAME_FACT: {
    holds: [
      [{ sameAs: ["zagreb/measurements/zicer-firms"] }, {}],
      [space("x"), space("x")],
    ],
    not: [[space("x"), space("y")]],
  },
  INDICATOR_DIFFERS: {
    holds: [[{}, { indicator: "businesses-supported" }]],
    not: [[{}, { indicator: null }]],
  },
  DEFINITION_DIFFERS: {
    holds: [
      [{ part: "fab-lab" }, { part: "incubator" }],
      [{ part: "fab-lab" }, {}],
    ],
    not: [
      [{ part: "fab-lab" }, { part: "fab-lab" }],
      [{ part: null }, {}],
    ],
  },
  NATURE_DIFFERS: { holds: [[flow, {}]], not: [[{ nature: null }, {}]] },
  KIND_DIFFERS: { holds: [[{}, { kind: "TARGET" }]], not: [[{}, { kind: null }]] },
  SUBJECT_DIFFERS: {
    holds: [
      [{}, { subject: { kind: "PARK", sort: null } }],
      [{ subject: { kind: "EVENT", sort: "panel" } }, { subject: { kind: "EVENT", sort: "fair" } }],
    ],
    not: [[{}, { subject: null }]],
  },
  TERRITORY_DIFFERS: {
    holds: [
      [
        { ...regional, ...nuts("ES21", 2) },
        { ...regional, ...nuts("SI042", 3) },
      ],
      [
        { ...regional, ...nuts("UKG", 1, "2016") },
        { ...regional, ...nuts("SI04", 2) },
      ],
    ],
    not: [
      [
        { ...regional, ...nuts("ES3", 1) },
        { ...regional, ...nuts("SI04", 2) },
      ],
      [
        { ...regional, ...nuts("FR10", 2) },
        { ...regional, ...nuts("UKG", 1, "2016") },
      ],
      [
        { ...regional, ...nuts("ES21", 2) },
        { ...regional, ...nuts("SI04", 2) },
      ],
      [nuts("ES21", 2), {}],
    ],
  },
  LINES_DIFFER: {
    holds: [[statistic("population/HR04"), { ...statistic("population/HR05"), region: "lisbon" }]],
    not: [
      [statistic("population/HR04"), statistic("population/HR05")],
      [statistic("population/HR05"), { ...statistic("population/HR05"), region: "lisbon" }],
      [statistic("population/HR05"), { ...regional, region: "lisbon" }],
    ],
  },
  DENOMINATOR_DIFFERS: {
    holds: [[people(2014), { denominator: { of: "budget", year: 2014, sameArea: true } }]],
    not: [
      [people(2014), people(2014)],
      [people(2014), {}],
    ],
  },
  DENOMINATOR_ELSEWHERE: either(people(2014, false), people(2014, null)),
  UNIT_DIFFERS: {
    holds: [
      [{ unit: "people" }, { unit: "visitors" }],
      [euros, {}],
    ],
    not: [
      [euros, pounds],
      [{ unit: null }, {}],
    ],
  },
  CURRENCY_DIFFERS: {
    holds: [[euros, pounds]],
    not: [
      [euros, euros],
      [euros, {}],
    ],
  },
  BOUND_ONE_SIDED: {
    holds: [
      [{ bound: "AT_LEAST" }, {}],
      [{ bound: "AT_MOST" }, {}],
    ],
    not: [[{ bound: "ABOUT" }, { bound: "BETWEEN" }]],
  },
  PERIODS_APART: {
    holds: [[{}, year("2016")]],
    not: [
      [{}, year("2015")],
      [{}, { time: null }],
    ],
  },
  PERIOD_LENGTH_DIFFERS: {
    holds: [[flow, { ...flow, ...year("2014-06") }]],
    not: [
      [{}, year("2014-06")],
      [flow, { ...flow, ...year("2015") }],
    ],
  },
  TOO_OLD: {
    holds: [[{}, {}, { since: "2015-01-01" }]],
    not: [
      [{}, {}, { since: "2014-12-31" }],
      [{}, {}],
      [{ time: null }, {}, { since: "2014-12-31" }],
    ],
  },
  TOO_RECENT: {
    holds: [[{}, {}, { until: "2013-12-31" }]],
    not: [
      [{}, {}, { until: "2014-01-01" }],
      [{}, {}],
      [{ time: null }, {}, { until: "2014-01-01" }],
    ],
  },
  VALUE_NOT_COLLECTED: either(absent("NOT_COLLECTED"), absent("REFUSED")),
  VALUE_REFUSED: either(absent("REFUSED"), absent("NOT_COLLECTED")),
  VALUE_NOT_APPLICABLE: either(absent("NOT_APPLICABLE"), absent("REFUSED")),
  VALUE_CONFIDENTIAL: either(absent("CONFIDENTIAL"), absent("REFUSED")),
  VALUE_BELOW_THRESHOLD: either(absent("BELOW_THRESHOLD"), absent("REFUSED")),
  VALUE_ABSENT: {
    holds: [[{ value: null }, {}]],
    not: [
      [absent("REFUSED"), {}],
      [{ value: 0 }, {}],
    ],
  },
  INDICATOR_UNKNOWN: either({ indicator: null }),
  SUBJECT_UNKNOWN: {
    holds: [
      [{ subject: null }, {}],
      [{ subject: { kind: "EVENT", sort: null } }, {}],
    ],
    not: [[{ subject: { kind: "EVENT", sort: "fair" } }, {}]],
  },
  KIND_UNKNOWN: either({ kind: null }),
  TERRITORY_UNKNOWN: {
    holds: [[{ ...regional, territory: { code: "UKG3", scheme: "", version: "" } }, regional]],
    not: [
      [{ territory: { code: "UKG3", scheme: "", version: "" } }, {}],
      [{ ...regional, ...nuts("UKG3", 2) }, regional],
    ],
  },
  PERIOD_UNKNOWN: either({ time: null }),
  PERIOD_LENGTH_UNKNOWN: either(
    { ...flow, time: timeOf({ period: { end: "2014" } }) },
    { time: timeOf({ period: { end: "2014" } }) },
  ),
  RANGE: either({ bound: "BETWEEN", upper: 90 }, { bound: "ABOUT" }),
  ROUNDED: either({ bound: "ABOUT" }, { bound: "BETWEEN" }),
  MARGIN_OF_ERROR: either({ marginOfError: 0.4 }, { marginOfError: 0 }),
  PERIOD_INFERRED: either({ periodBasis: "INFERRED" }, { periodBasis: "DERIVED" }),
  TERRITORY_INFERRED: either({ territoryBasis: "INFERRED" }, { territoryBasis: "STATED" }),
  FACILITIES_INFERRED: either({ facilitiesInferred: true }, { facilitiesInferred: false }),
  REGISTRY_NOT_A_CENSUS: either({ countsRegistry: true }, { countsRegistry: false }),
  TERRITORY_NOT_THE_REGION: either(nuts("SI042", 3), {
    ...nuts("ITI4", 2),
    ownTerritory: true,
  }),
  TERRITORY_WIDER: {
    holds: [
      [wider, regional],
      [{ widerArea: "Gorenjska", subject: { kind: "PROGRAMME", sort: null } }, {}],
    ],
    not: [
      [{ widerArea: "Gorenjska" }, {}],
      [{ ...wider, territoryBasis: "STATED" }, regional],
      [{ ...wider, ...nuts("SI04", 2) }, regional],
      [{ ...wider, widerArea: null }, regional],
    ],
  },
  TERRITORY_VERSION_DIFFERS: {
    holds: [[nuts("HR04", 2, "2016"), nuts("SI04", 2, "2021")]],
    not: [
      [nuts("HR05", 2), nuts("SI04", 2)],
      [nuts("HR04", 2, "2016"), { territory: { code: "1", scheme: "LAU", version: "2021" } }],
    ],
  },
  REGION_KIND_DIFFERS: {
    holds: [[regional, { ...regional, regionKind: "region" }]],
    not: [
      [{}, { regionKind: "region" }],
      [regional, { ...regional, regionKind: null }],
    ],
  },
  BEGINNINGS_DIFFER: {
    holds: [[since("2008", "2012"), since("2010", "2014")]],
    not: [
      [since("2009"), since("2010")],
      [
        { ...since("2008"), nature: "FLOW" },
        { ...since("2010"), nature: "FLOW" },
      ],
      [{ nature: "CUMULATIVE", time: timeOf({ period: { end: "2008" } }) }, since("2014")],
    ],
  },
  DENOMINATOR_YEARS_APART: {
    holds: [
      [people(2008), {}],
      [people(2020), {}],
      [people(2011), people(2017)],
    ],
    not: [
      [people(2009), people(2014)],
      [people(2019), people(2014)],
      [people(null), people(2014)],
      [{ ...people(2001), time: null }, {}],
      [{ ...people(2007), ...year("2000", "2014") }, year("2000", "2014")],
    ],
  },
  DENOMINATOR_UNDATED: either(people(null), people(2014)),
  PRICES_DIFFER: {
    holds: [
      [euros, { ...euros, ...year("2015") }],
      [{ ...euros, priceYear: 2020 }, euros],
    ],
    not: [
      [year("2014"), year("2015")],
      [
        { ...euros, priceYear: 2020 },
        { ...euros, ...year("2015"), priceYear: 2020 },
      ],
    ],
  },
  CURRENCY_CONVERTED: {
    holds: [
      [{ ...euros, conversion: "GBP EUR 2014" }, euros],
      [
        { ...euros, conversion: "GBP EUR 2014" },
        { ...euros, conversion: "GBP EUR 2015" },
      ],
    ],
    not: [
      [
        { ...euros, conversion: "GBP EUR 2014" },
        { ...euros, conversion: "GBP EUR 2014" },
      ],
      [{ ...euros, conversion: null }, euros],
    ],
  },
  DATA_SET_DIFFERS: ofBoth({ dataSet: "gdp-nuts-2" }, { dataSet: "gdp-nuts-3" }),
  VINTAGE_DIFFERS: {
    holds: [
      [
        { dataSet: "population-nuts", vintage: "2023" },
        { dataSet: "population-nuts", vintage: "2026" },
      ],
    ],
    not: [
      [
        { dataSet: "gdp-nuts-2", vintage: "2023" },
        { dataSet: "gdp-nuts-3", vintage: "2026" },
      ],
      [{ dataSet: "population-nuts", vintage: "2023" }, { dataSet: "population-nuts" }],
    ],
  },
  BREAK_IN_SERIES: flagged("BREAK"),
  DEFINITION_FLAGGED: flagged("DEFINITION_DIFFERS"),
  ESTIMATED_BY_PUBLISHER: flagged("ESTIMATED"),
  PROVISIONAL: flagged("PROVISIONAL"),
  LOW_RELIABILITY: flagged("LOW_RELIABILITY"),
  FLAGGED_OTHERWISE: flagged("OTHER"),
  CONTRADICTED: either({ contradicted: true }),
  SELF_REPORTED: either({ selfReported: true }, { selfReported: null }),
  UNCITED: either({ cited: 0 }, { cited: null }),
  ONE_SOURCE: either({ cited: 1 }, { cited: null }),
  CONFIDENCE_LOW: either({ confidence: "LOW" }, { confidence: null }),
};
