import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const valueAbsent = reason({
  code: "VALUE_ABSENT",
  severity: "REFUSES",
  says: "One of them has no value, and nobody says why.",
  description:
    "There is nothing to compare. A real zero is a value; a word, such as the name of a group, is none.",
  holds: either(({ value, absence }) => value === null && !absence),
});
