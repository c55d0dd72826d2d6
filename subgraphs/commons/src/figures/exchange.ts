import type { Statistics } from "../statistics/statistics.ts";
import {
  type MoneyCaution,
  type MoneyView,
  type NotConverted,
  notConverted,
  type StatedMoney,
  type Step,
  type Way,
} from "./conversion.ts";
import { perEuro, yearsOf } from "./rates.ts";

/** By the mean rate of a year: over the euro, in which all rates are held. */
export function exchanged(
  money: StatedMoney,
  view: Pick<MoneyView, "currency" | "year">,
  statistics: Statistics,
): Way | NotConverted {
  const cautions = ofPrices(money, view.year ?? null);
  if (money.currency === view.currency)
    return {
      steps: [],
      unit: view.currency,
      says: `It was stated in ${view.currency}: nothing is converted.`,
      cautions,
    };
  const year = view.year ?? money.year;
  if (year == null)
    return notConverted(
      "YEAR_UNKNOWN",
      `Nobody says the year of the ${money.currency}, so that no rate is the right one. Ask with a year to see it at that year's rate.`,
    );
  const steps = stepsBetween(money.currency, view.currency, year, statistics);
  if ("code" in steps) return steps;
  return {
    steps,
    unit: view.currency,
    says: `At the mean of the European Central Bank's daily reference rates of ${year}: the prices stay those that were paid, and no inflation is taken out.`,
    cautions,
  };
}

/** From one currency into another, by rates of one year. */
export function stepsBetween(
  from: string,
  to: string,
  year: number,
  statistics: Statistics,
): readonly Step[] | NotConverted {
  const steps: Step[] = [];
  for (const [currency, by] of [
    [from, "/"],
    [to, "×"],
  ] as const) {
    if (from === to || currency === "EUR") continue;
    const rate = perEuro(statistics, currency, year);
    if (!rate) return noRate(currency, year, statistics);
    const { unit, ...rest } = rate;
    steps.push({ by, unit, ...rest });
  }
  return steps;
}

function noRate(currency: string, year: number, { figures }: Statistics): NotConverted {
  const held = yearsOf(figures.CURRENCY.filter((one) => one.currency === currency));
  return notConverted(
    "RATE_NOT_HELD",
    `There is no rate of ${currency} for ${year}: ${held ? `those of ${held} are held` : "none of any year is held"}.`,
  );
}

/** Another year's rate is no deflator: it changes the currency and leaves the prices where they were. */
function ofPrices({ year, currency }: StatedMoney, asked: number | null): MoneyCaution[] {
  if (year == null)
    return [
      {
        code: "PRICE_YEAR_UNKNOWN",
        says: `Nobody says which year's prices the ${currency} are in, so that it stands beside sums of other years with care.`,
      },
    ];
  if (asked === null || asked === year) return [];
  return [
    {
      code: "PRICES_OF_ANOTHER_YEAR",
      says: `The prices are of ${year} and stay so: what was asked for ${asked} is a rate at most, and takes no inflation out.`,
    },
  ];
}
