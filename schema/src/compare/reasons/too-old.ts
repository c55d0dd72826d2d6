import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const tooOld = reason({
  code: "TOO_OLD",
  severity: "REFUSES",
  says: "One of them is for a time before the one that was asked for.",
  description: "Holds only where whoever asks says since when; its time ended before that day.",
  holds: (a, b, { since }) =>
    since !== undefined && either(({ time }) => time !== null && time.to < since)(a, b),
});
