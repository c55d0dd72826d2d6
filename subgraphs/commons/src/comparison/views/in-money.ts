import { unitOf } from "@guildhall/schema";
import { convert, type MoneyView } from "../../figures/convert.ts";
import { type NotViewed, notViewed, type Viewed, type Viewpoint } from "./view.ts";
import type { RegionFigure } from "../../figures/figure.ts";

/** A currency is the only unit that is its own code and no word of the list. */
export const isMoney = ({ unit }: Pick<RegionFigure, "unit">): boolean =>
  unit !== null && /^[A-Z]{3}$/.test(unit) && unitOf(unit) === unit;

/** A sum in another currency, or by what it bought. */
export function inMoney(
  figure: RegionFigure,
  seen: Viewed,
  view: MoneyView,
  { profile, statistics }: Viewpoint,
): Viewed | NotViewed {
  if (!isMoney(figure))
    return notViewed("NOT_MONEY", `It is in ${seen.unit}, which is no currency of the list.`);
  const money = { currency: figure.unit!, year: yearOf(figure) };
  const how = { ...view, country: profile.country ?? null };
  const converted = convert({ ...money, amount: seen.value, upper: seen.upper }, how, statistics);
  if (converted.value === null) return converted;
  const one = convert({ ...money, amount: 1 }, how, statistics);
  const { interval } = seen;
  return {
    ...seen,
    ...converted,
    interval: interval && one.value !== null ? scaled(interval, one.value) : null,
  };
}

export const scaled = (interval: NonNullable<Viewed["interval"]>, by: number) => ({
  ...interval,
  low: interval.low * by,
  high: interval.high * by,
});

/** A sum of several years is in the prices of none of them. */
function yearOf({ priceYear, time }: RegionFigure): number | null {
  if (priceYear != null) return priceYear;
  const [from, to] = [time?.from.slice(0, 4), time?.to.slice(0, 4)];
  return from !== undefined && from === to ? Number(from) : null;
}
