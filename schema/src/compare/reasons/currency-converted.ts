import { reason } from "../reason.ts";

export const currencyConverted = reason({
  code: "CURRENCY_CONVERTED",
  severity: "WEAKENS",
  says: "One of them was converted by a rate that the other was not.",
  description:
    "A yearly rate, or one of purchasing power, fits a whole country's year and not the day on which a sum was spent. Two sums that were converted by one rate stand to each other as before.",
  holds: (a, b) => (a.conversion ?? null) !== (b.conversion ?? null),
});
