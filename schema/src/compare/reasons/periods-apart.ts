import { areApart } from "../time.ts";
import { reason } from "../reason.ts";

export const periodsApart = reason({
  code: "PERIODS_APART",
  severity: "REFUSES",
  says: "More than a year lies between the times that they are for.",
  description:
    "From the end of the earlier to the beginning of the later: 2014 and 2016 are apart, 2014 and June 2015 are not. The limit of one year is a judgement of this project.",
  holds: ({ time: a }, { time: b }) => a !== null && b !== null && areApart(a, b),
});
