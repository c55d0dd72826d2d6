import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const periodInferred = reason({
  code: "PERIOD_INFERRED",
  severity: "WEAKENS",
  says: "No source says what time one of them is for: it was judged likely.",
  description: "The record says from what. Were the time another, the pair might be refused.",
  holds: either(({ periodBasis }) => periodBasis === "INFERRED"),
});
