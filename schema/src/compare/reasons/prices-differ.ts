import { differ } from "../between.ts";
import { areMoney } from "../money.ts";
import { reason } from "../reason.ts";

export const pricesDiffer = reason({
  code: "PRICES_DIFFER",
  severity: "WEAKENS",
  says: "They are sums in the prices of different years.",
  description:
    "Money of one year buys something else than that of the next. The year is that in which the figure's time ends.",
  holds: (a, b) => areMoney(a, b) && differ(({ time }) => time?.to.slice(0, 4))(a, b),
});
