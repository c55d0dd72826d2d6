import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const boundOneSided = reason({
  code: "BOUND_ONE_SIDED",
  severity: "REFUSES",
  says: "One of them is only a bound: the true value may be far from it.",
  description:
    "“Over 13 million” and “up to 50” say where the true value is not. A bound is shown as it is and enters no mean and no rank.",
  holds: either(({ bound }) => bound === "AT_LEAST" || bound === "AT_MOST"),
});
