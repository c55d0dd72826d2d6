import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const provisional = reason({
  code: "PROVISIONAL",
  severity: "WEAKENS",
  says: "The publisher marks one of them as provisional.",
  description: "It will be revised; a comparison that turns on it may too.",
  holds: either(({ flags }) => flags?.includes("PROVISIONAL") ?? false),
});
