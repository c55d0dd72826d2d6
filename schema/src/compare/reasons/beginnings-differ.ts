import { both } from "../between.ts";
import { beginApart } from "../time.ts";
import { reason } from "../reason.ts";

const areCumulative = both(({ nature, time }) => nature === "CUMULATIVE" && !!time?.days);

export const beginningsDiffer = reason({
  code: "BEGINNINGS_DIFFER",
  severity: "WEAKENS",
  says: "They count since beginnings that lie more than a year apart.",
  description:
    "Sums of equally many years compare, but what was easy in the one time may have been hard in the other. Sums of unequally many years are refused for that.",
  holds: (a, b) =>
    areCumulative(a, b) && a.time !== null && b.time !== null && beginApart(a.time, b.time),
});
