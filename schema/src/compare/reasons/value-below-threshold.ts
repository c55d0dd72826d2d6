import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const valueBelowThreshold = reason({
  code: "VALUE_BELOW_THRESHOLD",
  severity: "REFUSES",
  says: "One of them is too small to be shown without pointing at single people or firms.",
  description: "It is small and not zero; how small is not told.",
  holds: either(({ absence }) => absence === "BELOW_THRESHOLD"),
});
