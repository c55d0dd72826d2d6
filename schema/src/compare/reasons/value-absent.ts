import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const valueAbsent = reason({
  code: "VALUE_ABSENT",
  severity: "REFUSES",
  says: "One of them has no value.",
  description: "There is nothing to compare. A real zero is a value.",
  holds: either(({ value }) => value === null),
});
