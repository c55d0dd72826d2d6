import { digits } from "./digits.ts";
import type { DerivationInput } from "./figure.ts";

/** Money as it was stated. */
export interface StatedMoney {
  amount: number;
  /** Upper end of a range that begins at `amount`. */
  upper?: number | null | undefined;
  currency: string;
  /** The year whose prices it is in; null where nobody says. */
  year?: number | null | undefined;
}

/** How money is to be seen. Whatever the view, prices stay those of the year that they were paid in. */
export interface MoneyView {
  /** With purchasing power, EUR asks for Eurostat's standard and USD for the World Bank's. */
  currency: string;
  /** The year whose exchange rate is taken. @default the year of the prices */
  year?: number | null | undefined;
  by: "EXCHANGE_RATE" | "PURCHASING_POWER";
  /** With purchasing power: the country that the money was spent in. */
  country?: string | null | undefined;
}

/** A view of money, beside the money as it was stated and never in its place. */
export interface Converted {
  value: number;
  upper: number | null;
  unit: string;
  formula: string;
  inputs: readonly DerivationInput[];
  says: string;
  cautions: readonly MoneyCaution[];
}

export interface MoneyCaution {
  code: "PRICES_OF_ANOTHER_YEAR" | "PRICE_YEAR_UNKNOWN" | "PARITY_IN_ANOTHER_CURRENCY";
  says: string;
}

/** Why there is no view. */
export interface NotConverted {
  value: null;
  code:
    | "YEAR_UNKNOWN"
    | "YEAR_OF_OTHER_PRICES"
    | "RATE_NOT_HELD"
    | "COUNTRY_UNKNOWN"
    | "PARITY_NOT_HELD"
    | "PARITY_UNKNOWN";
  says: string;
}

export const notConverted = (code: NotConverted["code"], says: string): NotConverted => ({
  value: null,
  code,
  says,
});

/** One step of a conversion: divided by a rate, or multiplied. */
export interface Step {
  by: "/" | "×";
  value: number;
  unit: string;
  input: DerivationInput;
}

/** What a way of converting comes to. */
export interface Way {
  steps: readonly Step[];
  unit: string;
  says: string;
  cautions: readonly MoneyCaution[];
}

export const applied = (amount: number, steps: readonly Step[]): number =>
  steps.reduce((sum, { by, value }) => (by === "/" ? sum / value : sum * value), amount);

/** Such as `14,000,000 GBP / 0.819483 GBP per EUR`. */
export const formulaOf = ({ amount, upper, currency }: StatedMoney, steps: readonly Step[]) =>
  [
    `${digits(amount)}${upper == null ? "" : ` to ${digits(upper)}`} ${currency}`,
    ...steps.map(({ by, value, unit }) => `${by} ${digits(value)} ${unit}`),
  ].join(" ");
