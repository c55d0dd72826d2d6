import type { Statistics } from "../statistics/statistics.ts";
import type { DerivationInput } from "./figure.ts";
import { inputOf } from "./input-of.ts";

/** What one unit of money is in another, and where that was read. */
export interface Rate {
  value: number;
  /** Such as `GBP per EUR`. */
  unit: string;
  input: DerivationInput;
}

/** Kinds of purchasing power, each with the unit of account that it converts into: they never mix. */
export const PARITIES = {
  EUR: {
    indicator: "eurostat-implied-ppp",
    unit: "PPS",
    means:
      "Eurostat's purchasing power standard: a euro at the average prices of the European Union of 27",
  },
  USD: {
    indicator: "world-bank-ppp",
    unit: "international dollars",
    means: "the World Bank's international dollar: a dollar at the prices of the United States",
  },
} as const;
export type Parity = (typeof PARITIES)[keyof typeof PARITIES];

/** Both series have every other country in euro throughout, Croatia and Lithuania from before they had it. */
const NOT_IN_EURO: Readonly<Record<string, string>> = { GB: "GBP", TR: "TRY" };

/** The currency that the parity of a country is in. */
export const currencyOfParity = (country: string): string => NOT_IN_EURO[country] ?? "EUR";

/** How much of a currency one euro was, in the mean of a year. */
export function perEuro(statistics: Statistics, currency: string, year: number): Rate | undefined {
  const found = statistics.figures.CURRENCY.find(
    (one) => one.currency === currency && one.year === year,
  );
  return rateOf(found && inputOf(found), `${currency} per EUR`);
}

/** How much money of a country bought in a year what one unit of the parity bought. */
export function perParity(
  statistics: Statistics,
  { indicator, unit }: Parity,
  country: string,
  year: number,
): Rate | undefined {
  const found = statistics.figures.COUNTRY.find(
    (one) => one.indicator === indicator && one.country === country && one.year === year,
  );
  return rateOf(found && inputOf(found), `${currencyOfParity(country)} per ${singular(unit)}`);
}

const singular = (unit: string): string => unit.replace(/s$/, "");

const rateOf = (input: DerivationInput | undefined, unit: string): Rate | undefined =>
  input && { value: input.value, unit, input };

/** “2014 to 2022”: the years for which figures are held; null where there are none. */
export function yearsOf(figures: readonly { year: number }[]): string | null {
  const years = figures.map(({ year }) => year);
  return years.length === 0 ? null : `${Math.min(...years)} to ${Math.max(...years)}`;
}
