import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const confidenceLow = reason({
  code: "CONFIDENCE_LOW",
  severity: "WEAKENS",
  says: "One of them rests on nothing better than a doubtful source.",
  description: "All its sources are single doubtful, old or second-hand ones.",
  holds: either(({ confidence }) => confidence === "LOW"),
});
