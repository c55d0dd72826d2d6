import type { ComparableFigure } from "../figure.ts";
import { differ } from "../between.ts";
import { areMoney } from "../money.ts";
import { reason } from "../reason.ts";

const priceYear = (figure: ComparableFigure): number | null =>
  figure.priceYear ?? (figure.time && Number(figure.time.to.slice(0, 4)));

const yearsDiffer = differ(priceYear);

export const pricesDiffer = reason({
  code: "PRICES_DIFFER",
  severity: "WEAKENS",
  says: "They are sums in the prices of different years.",
  description:
    "Money of one year buys something else than that of the next. The year is that of the view's prices where a view was asked for, else that in which the figure's time ends.",
  holds: (a, b) => areMoney(a, b) && yearsDiffer(a, b),
});
