import { Int } from "type-graphql";
import { text, value } from "../define/field.ts";
import { object } from "../define/object.ts";
import { Absence, Bound } from "./enums.ts";

@object(
  "A figure with the way it is to be read: “over £13m” is at least 13,000,000 GBP, never exactly that.",
)
export class Quantity {
  @value(() => Number, "The value, in `unit`; null where it is absent, and `absence` says why.")
  value?: number;

  @value(
    () => Bound,
    "Whether the value is exact, a lower or upper bound, near, or the lower end of a range.",
    {
      required: true,
    },
  )
  bound: keyof typeof Bound;

  @value(() => Number, "With `BETWEEN`: upper end of the range that begins at `value`, in `unit`.")
  upper?: number;

  @text(
    "What is counted, or a unit: a word of the vocabulary `unit`, or a currency (ISO 4217). Ask for `upper` beside `value`: in a range both are the figure.",
    { required: true },
  )
  unit: string;

  @text("The words that qualified the figure in its source, such as “more than”.")
  asGiven?: string;

  @value(() => Absence, "Why there is no value; null where there is one.")
  absence?: keyof typeof Absence;
}

@object("An amount of money as it was stated: nominal, in its own currency, never converted.")
export class Money {
  @value(() => Number, "The amount, in whole units of `currency`; null where it is absent.")
  amount?: number;

  @value(
    () => Bound,
    "Whether the amount is exact, a lower or upper bound, near, or the lower end of a range.",
    {
      required: true,
    },
  )
  bound: keyof typeof Bound;

  @value(
    () => Number,
    "With `BETWEEN`: upper end of the range that begins at `amount`, in `currency`.",
  )
  upper?: number;

  @text("Currency (ISO 4217).", { required: true, format: "currency" })
  currency: string;

  @value(() => Int, "The year whose prices it is in, where that is known.")
  year?: number;

  @text("The words that qualified the amount in its source.")
  asGiven?: string;

  @value(() => Absence, "Why there is no amount; null where there is one.")
  absence?: keyof typeof Absence;

  @text("What should be known about the amount: what it covers, another figure that was told.")
  note?: string;
}
