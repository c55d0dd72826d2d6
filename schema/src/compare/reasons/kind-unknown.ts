import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const kindUnknown = reason({
  code: "KIND_UNKNOWN",
  severity: "REFUSES",
  says: "Nobody says of one of them whether it was reached, aimed at or reckoned.",
  description: "Without it a target may pass for a result. Whoever keeps the record can say.",
  holds: either(({ kind }) => kind === null),
});
