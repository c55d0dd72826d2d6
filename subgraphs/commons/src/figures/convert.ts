import type { Statistics } from "../statistics/statistics.ts";
import {
  applied,
  type Converted,
  formulaOf,
  type MoneyCaution,
  type MoneyView,
  type NotConverted,
  type StatedMoney,
  type Way,
} from "./conversion.ts";
import { exchanged } from "./exchange.ts";
import { inParity } from "./purchasing-power.ts";

export type { Converted, MoneyCaution, MoneyView, NotConverted, StatedMoney };

/**
 * Money as it would read in another currency, or by what it bought: a view, with what it was worked
 * out from, or why there is none. No deflator is held, so that no view changes the year of the prices.
 */
export function convert(
  money: StatedMoney,
  view: MoneyView,
  statistics: Statistics,
): Converted | NotConverted {
  const way: Way | NotConverted =
    view.by === "EXCHANGE_RATE"
      ? exchanged(money, view, statistics)
      : inParity(money, view, statistics);
  if ("code" in way) return way;
  const { steps, ...told } = way;
  return {
    value: applied(money.amount, steps),
    upper: money.upper == null ? null : applied(money.upper, steps),
    formula: formulaOf(money, steps),
    inputs: steps.map(({ input }) => input),
    ...told,
  };
}
