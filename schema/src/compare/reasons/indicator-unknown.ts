import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const indicatorUnknown = reason({
  code: "INDICATOR_UNKNOWN",
  severity: "REFUSES",
  says: "One of them is of no indicator of the list, so nobody says that both count the same thing.",
  description:
    "Words that look alike are no definition. Whoever keeps the record can name the indicator, or ask for a new one.",
  holds: either(({ indicator }) => indicator === null),
});
