import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const breakInSeries = reason({
  code: "BREAK_IN_SERIES",
  severity: "WEAKENS",
  says: "The publisher marks one of them as a break: it does not follow from the one before.",
  description:
    "Something in the way of counting changed in that year, there and perhaps not elsewhere.",
  holds: either(({ flags }) => flags?.includes("BREAK") ?? false),
});
