import type { Money } from "@guildhall/schema";
import {
  type Converted,
  convert,
  type MoneyView,
  type NotConverted,
  type StatedMoney,
} from "../figures/convert.ts";
import type { Evidence } from "../holdings/evidence.ts";
import type { PracticeFigure } from "./figures.ts";
import type { PracticeRecord } from "./practice.ts";
import { isMoney } from "./shows.ts";

/** Money as it was stated, and beside it the view that was asked for, or why there is none. */
export interface MoneyBeside {
  stated: Money;
  view: Converted | NotConverted | null;
}

export type AskedView = Omit<MoneyView, "country">;
type Known = Pick<Evidence, "directory" | "statistics">;

/** What a practice takes in money: spent, for all that its record says, in its region's country. */
export const moneyOf = (
  { region, resources }: PracticeRecord,
  view: AskedView | null,
  known: Known,
): MoneyBeside[] =>
  (resources?.money ?? []).map((stated) => ({
    stated,
    view: viewOf({ ...stated, amount: stated.amount ?? null }, region, view, known),
  }));

/** The view of a figure that is a sum of money; null for any other. Of a longer time, no year is its own. */
export function viewOfFigure(
  { value, upper, unit, time, region }: PracticeFigure,
  view: AskedView | null,
  known: Known,
): Converted | NotConverted | null {
  if (unit === null || !isMoney(unit)) return null;
  const [first, last] = [time?.from.slice(0, 4), time?.to.slice(0, 4)];
  const year = first !== undefined && first === last ? Number(first) : null;
  return viewOf({ amount: value, upper, currency: unit, year }, region, view, known);
}

function viewOf(
  { amount, ...money }: Omit<StatedMoney, "amount"> & { amount: number | null },
  region: string,
  view: AskedView | null,
  { directory, statistics }: Known,
): Converted | NotConverted | null {
  if (amount === null || view === null) return null;
  const country = directory.region(region)?.country;
  return convert({ ...money, amount }, { ...view, country }, statistics);
}
