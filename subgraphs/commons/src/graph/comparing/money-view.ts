import { GuildhallError } from "@guildhall/schema";
import { computed, defineEnum, object, text, value } from "@guildhall/schema/define";
import { Field, InputType, Int } from "type-graphql";
import type { DerivationInput } from "../../figures/figure.ts";
import type {
  Converted,
  MoneyCaution as Caution,
  MoneyView as View,
  NotConverted,
} from "../../figures/convert.ts";
import { FigureInput } from "./derivation.ts";

export const MoneyConversion = defineEnum<View["by"]>(
  "MoneyConversion",
  "By what money is seen in another currency.",
  {
    EXCHANGE_RATE: "By the mean exchange rate of a year.",
    PURCHASING_POWER: "By what it bought where it was spent, in the year that it was spent.",
  },
);

@InputType({
  description:
    "How sums of money are seen beside what was stated. No view takes inflation out: prices stay those of their year.",
})
export class MoneyViewInput {
  @Field(() => String, {
    description:
      "The currency (ISO 4217). By purchasing power, `EUR` asks for Eurostat's standard and `USD` for the World Bank's international dollar, which do not compare.",
  })
  currency: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The year whose exchange rate is taken; that of the prices if not given, and then a sum of no known year has no view.",
  })
  year?: number | null;

  @Field(() => MoneyConversion, {
    defaultValue: "EXCHANGE_RATE",
    description: "By what.",
  })
  by: View["by"];
}

/** The same view with its currency as codes are written. */
export function readMoneyView(view: MoneyViewInput, argument: string): View {
  const currency = view.currency.toUpperCase();
  if (/^[A-Z]{3}$/.test(currency)) return { ...view, currency };
  throw new GuildhallError(
    "FILTER_INVALID",
    `${argument}.currency got ${JSON.stringify(view.currency.slice(0, 80))}, wanted the code of a currency (ISO 4217), such as EUR.`,
  );
}

export const MoneyCautionCode = defineEnum<Caution["code"]>(
  "MoneyCautionCode",
  "What must be known before a view of money is used.",
  {
    PRICES_OF_ANOTHER_YEAR: "The prices are of another year than the one that was asked for.",
    PRICE_YEAR_UNKNOWN: "Nobody says which year's prices they are.",
    PARITY_IN_ANOTHER_CURRENCY: "The sum was exchanged before its purchasing power was taken.",
  },
);

export const MoneyRefusal = defineEnum<NotConverted["code"]>(
  "MoneyRefusal",
  "Why money has no view.",
  {
    YEAR_UNKNOWN: "Nobody says which year's prices they are, so that no rate is the right one.",
    YEAR_OF_OTHER_PRICES: "A parity of another year than the prices' was asked for.",
    RATE_NOT_HELD: "No exchange rate of the year is held.",
    COUNTRY_UNKNOWN: "Nobody says in which country it was spent.",
    PARITY_NOT_HELD: "No parity of the country and year is held.",
    PARITY_UNKNOWN: "Purchasing power was asked for in another currency than EUR or USD.",
  },
);

@object("What must be known before a view of money is used.")
export class MoneyCaution {
  @value(() => MoneyCautionCode, "Its stable code.", { required: true })
  code: Caution["code"];

  @text("The same in a sentence.", { required: true })
  says: string;
}

@object("Money seen in another currency or by what it bought, beside the sum that was stated.")
export class MoneyView {
  @value(() => Number, "The view; null where there is none, and `refused` says why.")
  value?: number;

  @value(() => Number, "Of a range: its upper end.")
  upper?: number;

  @text("What it is in: a currency, `PPS` or `international dollars`.")
  unit?: string;

  @text("How it was worked out.")
  formula?: string;

  @computed(
    () => FigureInput,
    "The rates and parities that went in, with their sources.",
    (view: Converted | NotConverted): readonly DerivationInput[] =>
      view.value === null ? [] : view.inputs,
    { list: true, required: true },
  )
  inputs: FigureInput[];

  @computed(
    () => MoneyRefusal,
    "Why there is no view; null where there is one.",
    (view: Converted | NotConverted) => ("code" in view ? view.code : null),
  )
  refused?: NotConverted["code"];

  @text("What the view is, or why there is none.", { required: true })
  says: string;

  @computed(
    () => MoneyCaution,
    "What must be known before it is used.",
    (view: Converted | NotConverted) => (view.value === null ? [] : view.cautions),
    { list: true, required: true },
  )
  cautions: MoneyCaution[];
}
