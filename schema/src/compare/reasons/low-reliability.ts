import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const lowReliability = reason({
  code: "LOW_RELIABILITY",
  severity: "WEAKENS",
  says: "The publisher marks one of them as of low reliability.",
  description: "Often because it rests on too few answers of a survey.",
  holds: either(({ flags }) => flags?.includes("LOW_RELIABILITY") ?? false),
});
