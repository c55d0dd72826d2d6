import { areMoney, unitsDiffer } from "../money.ts";
import { reason } from "../reason.ts";

export const currencyDiffers = reason({
  code: "CURRENCY_DIFFERS",
  severity: "REFUSES",
  says: "They are in two currencies, and neither was converted.",
  description:
    "Sums compare in one currency. The reported sum is never replaced; a view converts it and shows rate and year.",
  holds: (a, b) => unitsDiffer(a, b) && areMoney(a, b),
});
