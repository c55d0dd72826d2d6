import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const valueConfidential = reason({
  code: "VALUE_CONFIDENTIAL",
  severity: "REFUSES",
  says: "One of them is known to its owner and not for publication.",
  description: "The owner has the figure and may be asked.",
  holds: either(({ absence }) => absence === "CONFIDENTIAL"),
});
