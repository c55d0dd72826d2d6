import { addsUp } from "../adding-up.ts";
import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const periodLengthUnknown = reason({
  code: "PERIOD_LENGTH_UNKNOWN",
  severity: "REFUSES",
  says: "What they count adds up over time, and nobody says for how long one of them was counted.",
  description:
    "“2,000 firms by 2014” may be of one year or of twenty. A stock, a share and an event's own figure are not asked.",
  holds: either((figure) => addsUp(figure) && figure.time?.days === null),
});
