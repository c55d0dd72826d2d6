import { differ } from "../between.ts";
import { reason } from "../reason.ts";

export const kindDiffers = reason({
  code: "KIND_DIFFERS",
  severity: "REFUSES",
  says: "They claim different things: a result, a target, an estimate, a budget or a setting.",
  description:
    "What was reached and what was meant to be reached are not compared: a target is always met on paper.",
  holds: differ(({ kind }) => kind),
});
