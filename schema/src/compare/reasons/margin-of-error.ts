import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const marginOfError = reason({
  code: "MARGIN_OF_ERROR",
  severity: "WEAKENS",
  says: "One of them has a margin of error: a difference within it tells nothing.",
  description: "Its publisher says how far the true value may lie to either side.",
  holds: either((figure) => (figure.marginOfError ?? 0) > 0),
});
