/** How a figure is to be read, as the contract has it. */
type Bound = "EXACT" | "AT_LEAST" | "AT_MOST" | "ABOUT" | "BETWEEN";

const SIGNS: Readonly<Record<Bound, string>> = {
  EXACT: "",
  AT_LEAST: "≥ ",
  AT_MOST: "≤ ",
  ABOUT: "≈ ",
  BETWEEN: "",
};

export interface Worded {
  value?: number | null | undefined;
  upper?: number | null | undefined;
  bound?: string | null | undefined;
  asGiven?: string | null | undefined;
}

/** A figure in a table: what qualifies it stays with it. */
export function figureInWords({ value, upper, bound, asGiven }: Worded): string {
  if (value === null || value === undefined) return asGiven ?? "";
  const range = upper === null || upper === undefined ? "" : ` to ${numberInWords(upper)}`;
  return `${SIGNS[(bound ?? "EXACT") as Bound] ?? ""}${numberInWords(value)}${range}`;
}

/** Rounded for the eye; the other formats have every digit. */
export function numberInWords(value: number): string {
  const size = Math.abs(value);
  const digits: Intl.NumberFormatOptions = Number.isInteger(value)
    ? {}
    : size >= 100
      ? { maximumFractionDigits: 1 }
      : size >= 1
        ? { maximumFractionDigits: 2 }
        : { maximumSignificantDigits: 3 };
  return value.toLocaleString("en-GB", digits);
}
