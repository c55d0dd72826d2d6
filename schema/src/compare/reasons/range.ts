import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const range = reason({
  code: "RANGE",
  severity: "WEAKENS",
  says: "One of them is a range: both its ends have to be shown.",
  description: "“3 to 5” enters as 3 to 5 and never as 4.",
  holds: either(({ bound }) => bound === "BETWEEN"),
});
