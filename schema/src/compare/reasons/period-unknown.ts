import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const periodUnknown = reason({
  code: "PERIOD_UNKNOWN",
  severity: "REFUSES",
  says: "Nobody says what time one of them is for.",
  description:
    "A figure without a time may be of any year. Whoever keeps the record can say, also as inferred.",
  holds: either(({ time }) => time === null),
});
