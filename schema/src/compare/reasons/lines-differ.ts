import { differ } from "../between.ts";
import { reason } from "../reason.ts";

const linesAreTwo = differ(({ line }) => line);

export const linesDiffer = reason({
  code: "LINES_DIFFER",
  severity: "REFUSES",
  says: "They are public statistics of one region that do not continue each other.",
  description:
    "Between them the area, the data set, its vintage or the way of counting changed: HR04 and HR05 both stand for Zagreb and are not one area. Asked only of two statistics of one region: those of two regions are never one line.",
  holds: (a, b) => a.region === b.region && linesAreTwo(a, b),
});
