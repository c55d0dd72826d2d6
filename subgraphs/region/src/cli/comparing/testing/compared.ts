const SOURCE = { title: "Eurostat, demo_r_pjanaggr3", address: "https://example.org/population" };

const figure = (more: object) => ({
  id: "population/SI04/2019",
  record: null,
  of: "Kranj",
  value: 56267,
  upper: null,
  bound: "EXACT",
  unit: "people",
  unitAsGiven: "persons, 1 January",
  asGiven: null,
  kind: "CONTEXT",
  period: "2019",
  territory: { code: "SI04", scheme: "NUTS", version: "2021" },
  confidence: "HIGH",
  sources: [SOURCE],
  derivation: null,
  ...more,
});

const cell = (more: object) => ({
  verdict: "COMPARABLE",
  reasons: [],
  absence: null,
  absenceSays: null,
  interval: null,
  figure: null,
  ...more,
});

const OLD = { code: "PERIOD_APART", says: "The two are for times more than a year apart." };
const BOUND = { code: "BOUND_NOT_VALUE", says: "One is a bound, not a value." };

const SUMMARY = { min: 56267, median: 1441658.5, max: 2827050 };
const NONE = { min: null, median: null, max: null };

/** Two regions and two indicators, with each sort of cell. */
export const COMPARED = {
  columns: [
    {
      indicator: "population",
      part: null,
      label: "Population",
      basis: { unit: "people", says: "Public statistics for 2019 of NUTS 2." },
      statistics: { n: 2, regions: 2, low: SUMMARY, high: { ...SUMMARY, median: 1500000 } },
    },
    {
      indicator: "businesses-supported",
      part: null,
      label: "Businesses supported",
      basis: { unit: "firms", says: "Results of programmes." },
      statistics: { n: 0, regions: 2, low: NONE, high: NONE },
    },
  ],
  rows: [
    {
      region: "kranj",
      regionName: "Kranj",
      cells: [
        cell({
          figure: figure({}),
          interval: { low: 55000, high: 57000.25, level: 0.95, method: "x" },
        }),
        cell({
          verdict: "NOT_COMPARABLE",
          reasons: [BOUND, OLD],
          figure: figure({
            id: "kranj/measurements/m",
            record: "kranj/measurements/m",
            value: 200,
            bound: "AT_LEAST",
            unit: "firms",
            asGiven: '=HYPERLINK("http://evil")',
            period: "2015",
            sources: [{ title: "Report, 2015", address: null }],
          }),
        }),
      ],
    },
    {
      region: "lisbon",
      regionName: "Lisbon",
      cells: [
        cell({
          verdict: "COMPARABLE_WITH_CAUTION",
          reasons: [OLD],
          figure: figure({ value: 2827050, period: "2017" }),
        }),
        cell({
          verdict: null,
          absence: "NOT_COLLECTED",
          absenceSays: "The registry of Lisbon has no such figure.",
        }),
      ],
    },
  ],
  coverage: { sentence: "2 of 2 regions." },
};
