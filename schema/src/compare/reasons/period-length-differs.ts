import { addsUp } from "../adding-up.ts";
import { either } from "../between.ts";
import { lengthsDiffer } from "../time.ts";
import { reason } from "../reason.ts";

const addUp = either(addsUp);

export const periodLengthDiffers = reason({
  code: "PERIOD_LENGTH_DIFFERS",
  severity: "REFUSES",
  says: "What they count adds up over time, and they were counted for different lengths of it.",
  description:
    "Seven years bring more firms than one. Lengths within a tenth of the longer are taken for one, so that a leap day or eleven months of a year do not matter. A stock, a share and an event's own figure are not asked.",
  holds: (a, b) =>
    addUp(a, b) && !!a.time?.days && !!b.time?.days && lengthsDiffer(a.time.days, b.time.days),
});
