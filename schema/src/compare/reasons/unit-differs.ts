import { areMoney, unitsDiffer } from "../money.ts";
import { reason } from "../reason.ts";

export const unitDiffers = reason({
  code: "UNIT_DIFFERS",
  severity: "REFUSES",
  says: "They are in units that are not the same word, such as people and visits.",
  description:
    "The list of units knows which words are one: firms, companies and businesses are; people and visitors are not, for one person may come ten times.",
  holds: (a, b) => unitsDiffer(a, b) && !areMoney(a, b),
});
