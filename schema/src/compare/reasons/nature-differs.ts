import { differ } from "../between.ts";
import { reason } from "../reason.ts";

export const natureDiffers = reason({
  code: "NATURE_DIFFERS",
  severity: "REFUSES",
  says: "One is a stock, a flow, a sum since a beginning or a rate, and the other is another of these.",
  description:
    "How many firms sit there today and how many came within a year are two questions. The list of indicators says which each answers.",
  holds: differ(({ nature }) => nature),
});
