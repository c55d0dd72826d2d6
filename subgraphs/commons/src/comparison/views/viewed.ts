import { digits } from "../../figures/digits.ts";
import type { RegionFigure } from "../../figures/figure.ts";
import { divided } from "./divided.ts";
import { inMoney } from "./in-money.ts";
import { type NotViewed, notViewed, type View, type Viewed, type Viewpoint } from "./view.ts";

/** A figure as it is asked to be seen, with what that was worked out from, or why it cannot be. */
export function viewed(
  figure: RegionFigure,
  { money, per }: View,
  viewpoint: Viewpoint,
): Viewed | NotViewed {
  const { value, upper, unit, unitAsGiven, bound, interval } = figure;
  if (value === null) return notViewed("NO_VALUE", "There is no value to be seen another way.");
  let seen: Viewed | NotViewed = {
    value,
    upper,
    bound,
    unit: unit ?? unitAsGiven,
    formula: `${digits(value)}${upper === null ? "" : ` to ${digits(upper)}`} ${unitAsGiven}`,
    inputs: [],
    interval,
    says: "",
    cautions: [],
  };
  if (money) seen = inMoney(figure, seen, money, viewpoint);
  if (per && seen.value !== null) seen = divided(figure, seen, per, viewpoint);
  return { ...seen, says: seen.says || "As it was reported." };
}
