import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const denominatorUndated = reason({
  code: "DENOMINATOR_UNDATED",
  severity: "WEAKENS",
  says: "Nobody says of what year the number is that one of them was divided by.",
  description: "It may be of long ago.",
  holds: either(({ denominator }) => denominator?.year === null),
});
