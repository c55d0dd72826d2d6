import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const tooRecent = reason({
  code: "TOO_RECENT",
  severity: "REFUSES",
  says: "One of them is for a time after the one that was asked for.",
  description: "Holds only where whoever asks says until when; its time begins after that day.",
  holds: (a, b, { until }) =>
    until !== undefined && either(({ time }) => time !== null && time.from > until)(a, b),
});
