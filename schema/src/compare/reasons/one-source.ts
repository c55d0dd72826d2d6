import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const oneSource = reason({
  code: "ONE_SOURCE",
  severity: "WEAKENS",
  says: "One of them rests on one source alone.",
  description:
    "Nothing confirms it. A second source that merely repeats the first would not either.",
  holds: either(({ cited }) => cited === 1),
});
