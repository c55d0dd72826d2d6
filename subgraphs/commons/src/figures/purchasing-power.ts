import type { Statistics } from "../statistics/statistics.ts";
import {
  type MoneyView,
  type NotConverted,
  notConverted,
  type StatedMoney,
  type Way,
} from "./conversion.ts";
import { stepsBetween } from "./exchange.ts";
import { currencyOfParity, PARITIES, type Parity, perParity, yearsOf } from "./rates.ts";

/**
 * By what money bought where it was spent. The currency asked for chooses the kind of parity, the
 * same for every sum of a question, so that two kinds never stand side by side.
 */
export function inParity(
  money: StatedMoney,
  view: MoneyView,
  statistics: Statistics,
): Way | NotConverted {
  const parity: Parity | undefined = PARITIES[view.currency as keyof typeof PARITIES];
  if (!parity)
    return notConverted(
      "PARITY_UNKNOWN",
      `Purchasing power got ${view.currency}, wanted EUR (${PARITIES.EUR.means}) or USD (${PARITIES.USD.means}).`,
    );
  const { country } = view;
  if (!country)
    return notConverted(
      "COUNTRY_UNKNOWN",
      "Nobody says in which country the money was spent, and what it bought differs between them.",
    );
  const { year } = money;
  if (year == null)
    return notConverted(
      "YEAR_UNKNOWN",
      "Nobody says the year of the prices, and a parity compares the prices of one year only.",
    );
  if (view.year != null && view.year !== year)
    return notConverted(
      "YEAR_OF_OTHER_PRICES",
      `The prices are of ${year}: a parity of ${view.year} would compare others. Ask without a year, and each sum is seen by the parity of its own.`,
    );
  return wayOf(money.currency, { parity, country, year }, statistics);
}

function wayOf(
  currency: string,
  { parity, country, year }: { parity: Parity; country: string; year: number },
  statistics: Statistics,
): Way | NotConverted {
  const rate = perParity(statistics, parity, country, year);
  if (!rate) return noParity(parity, country, year, statistics);
  const own = currencyOfParity(country);
  const steps = stepsBetween(currency, own, year, statistics);
  if ("code" in steps) return steps;
  return {
    steps: [...steps, { by: "/", ...rate }],
    unit: parity.unit,
    says: `By ${parity.means}, ${year}, for the whole of a country's product: what machines or staff cost may differ otherwise. Other kinds of parity do not compare with it.`,
    cautions:
      currency === own
        ? []
        : [
            {
              code: "PARITY_IN_ANOTHER_CURRENCY",
              says: `The parity of ${country} is told in ${own}: the ${currency} were exchanged first, at the mean rate of ${year}.`,
            },
          ],
  };
}

function noParity(
  { indicator }: Parity,
  country: string,
  year: number,
  { figures }: Statistics,
): NotConverted {
  const held = yearsOf(
    figures.COUNTRY.filter((one) => one.indicator === indicator && one.country === country),
  );
  const others = Object.entries(PARITIES)
    .filter(([, other]) => other.indicator !== indicator)
    .map(([currency, other]) => `${currency} asks for ${other.indicator}`);
  return notConverted(
    "PARITY_NOT_HELD",
    `There is no ${indicator} of ${country} for ${year}: ${held ? `those of ${held} are held` : "none of any year is held"}. ${others.join("; ")}.`,
  );
}
