import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const estimatedByPublisher = reason({
  code: "ESTIMATED_BY_PUBLISHER",
  severity: "WEAKENS",
  says: "The publisher marks one of them as estimated.",
  description: "It was reckoned from other figures and not counted.",
  holds: either(({ flags }) => flags?.includes("ESTIMATED") ?? false),
});
