type Arguments = Readonly<Record<string, unknown>>;

/**
 * How long a list without pages can be that its arguments narrow, by its field. The gateway has the
 * lists of others to reckon with, so it is said here; the tests of commons hold it against what
 * commons has.
 */
export const LENGTHS: Readonly<Record<string, (args: Arguments) => number>> = {
  "Region.statistics": ({ indicators, years, dataSets }) =>
    Math.min(
      250,
      80 * listed(indicators),
      80 * listed(years),
      100 * listed(dataSets),
      8 * listed(indicators) * listed(years),
    ),
  // a dozen indicators, of which statistics have a figure for each year and level
  "Comparison.columns": () => 12,
  "ComparisonRow.cells": () => 12,
  "ComparisonCell.others": () => 25,
  // those of all the founding regions
  "ComparisonPairs.pairs": () => 91,
  "Query.dataSets": () => 30,
  "Query.territoryChanges": ({ code }) => (code ? 5 : 20),
  "Query.exchangeRates": ({ currencies, years }) =>
    Math.min(60, 20 * listed(currencies), 6 * listed(years)),
  "Query.purchasingPower": ({ countries, years }) =>
    Math.min(350, 40 * listed(countries), 40 * listed(years)),
};

/** More than any list holds: what is not given narrows nothing. */
const ANY = 1_000;
const listed = (given: unknown): number => (Array.isArray(given) ? given.length : ANY);
