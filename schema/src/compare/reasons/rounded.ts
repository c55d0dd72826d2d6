import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const rounded = reason({
  code: "ROUNDED",
  severity: "WEAKENS",
  says: "One of them lies near its value rather than at it.",
  description: "“About 80” and 78 cannot be told apart.",
  holds: either(({ bound }) => bound === "ABOUT"),
});
