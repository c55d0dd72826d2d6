import { differ } from "../between.ts";
import { reason } from "../reason.ts";

export const indicatorDiffers = reason({
  code: "INDICATOR_DIFFERS",
  severity: "REFUSES",
  says: "They are of two indicators, which count different things.",
  description:
    "Firms that sit in a house and firms that were supported are not one number, though both are called firms. The list of indicators says what each counts.",
  holds: differ(({ indicator }) => indicator),
});
