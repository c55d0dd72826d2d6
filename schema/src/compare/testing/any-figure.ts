import * as fc from "fast-check";
import { Absence, Bound, Confidence, MeasurementKind, SubjectKind } from "../../values/enums.ts";
import { timeOf } from "../time.ts";
import { lisbon, type Changes } from "./figures.ts";

const oneOf = <T>(...of: T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const wordOf = <K extends string>(words: Readonly<Record<K, string>>): fc.Arbitrary<K> =>
  fc.constantFrom(...(Object.keys(words) as K[]));
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 4 });

const anyTime = fc
  .tuple(fc.integer({ min: 2005, max: 2015 }), orNull(fc.integer({ min: 0, max: 6 })))
  .map(([end, years]) =>
    timeOf({ period: { ...(years !== null && { start: `${end - years}` }), end: `${end}` } }),
  );
const anyTerritory = fc.record({
  code: oneOf("HR04", "HR05", "SI042"),
  scheme: oneOf("NUTS", "LAU", ""),
  version: oneOf("2016", "2021"),
  level: oneOf(2, 3),
});

/** All that may be said of a figure, from so few words that two of them often agree. */
const anyChanges: fc.Arbitrary<Changes> = fc.record(
  {
    id: oneOf("a", "b", "c"),
    sameAs: fc.subarray(["a", "b", "c", "d"], { maxLength: 1 }),
    region: oneOf("lisbon", "zagreb", "lazio"),
    regionKind: oneOf("city", "region", null),
    indicator: oneOf("resident-businesses", "investment", null),
    nature: oneOf("STOCK", "FLOW", "CUMULATIVE", "RATE", null),
    kind: orNull(wordOf(MeasurementKind)),
    subject: orNull(
      fc.record({ kind: wordOf(SubjectKind), sort: oneOf<string | null>("fair", "panel", null) }),
    ),
    territory: orNull(anyTerritory),
    ownTerritory: oneOf(true, false, null),
    territoryBasis: oneOf("STATED", "INFERRED", null),
    widerArea: oneOf("Gorenjska", null),
    value: orNull(fc.integer({ min: 0, max: 9 })),
    absence: orNull(wordOf(Absence)),
    bound: orNull(wordOf(Bound)),
    unit: oneOf("businesses", "people", "EUR", "GBP", null),
    time: orNull(anyTime),
    periodBasis: oneOf("STATED", "DERIVED", "INFERRED", null),
    selfReported: oneOf(true, false, null),
    cited: oneOf(0, 1, 2, null),
    confidence: orNull(wordOf(Confidence)),
    contradicted: fc.boolean(),
    part: oneOf("fab-lab", "incubator", null),
    denominator: orNull(
      fc.record({
        of: oneOf("people", "budget"),
        year: oneOf(2001, 2011, 2021, null),
        sameArea: oneOf(true, false, null),
      }),
    ),
    priceYear: oneOf(2020, null),
    conversion: oneOf("GBP EUR 2014", null),
    dataSet: oneOf("gdp-nuts-2", "gdp-nuts-3", null),
    vintage: oneOf("2023", "2026", null),
    line: oneOf("HR04", "HR05", null),
    flags: fc.subarray(["BREAK", "ESTIMATED", "OTHER"]),
    marginOfError: oneOf(0.3, null),
    countsRegistry: oneOf(true, false, null),
    facilitiesInferred: oneOf(true, false, null),
  },
  { requiredKeys: [] },
);

/** A figure that is odd in some ways and otherwise has nothing to find fault with. */
export const anyFigure = anyChanges.map((changes) => ({ ...lisbon, ...changes }));
