import { differ } from "../between.ts";
import { reason } from "../reason.ts";

export const denominatorDiffers = reason({
  code: "DENOMINATOR_DIFFERS",
  severity: "REFUSES",
  says: "They were divided by different things, such as people and people at work.",
  description: "A rate is a statement of both its parts.",
  holds: differ(({ denominator }) => denominator?.of),
});
