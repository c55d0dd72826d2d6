import { Bound } from "@guildhall/schema";
import { computed, defineEnum, object, text, value } from "@guildhall/schema/define";
import { Field, InputType } from "type-graphql";
import type {
  Denominator,
  NotViewed,
  View,
  ViewCaution,
  Viewed,
} from "../../comparison/views/view.ts";
import { FigureInput } from "./derivation.ts";
import { FigureInterval } from "./interval.ts";
import { MoneyViewInput, readMoneyView } from "./money-view.ts";

export const ViewDenominator = defineEnum<Denominator>(
  "ViewDenominator",
  "What figures are divided by to be seen beside those of places of another size.",
  {
    PEOPLE_100000: "100,000 people of the very area that the figure is for.",
    KM2: "A square kilometre of it.",
  },
);

@InputType({
  description:
    "How figures are to be seen beside what was reported, and never in its place. With both, money comes first.",
})
export class ComparisonViewInput {
  @Field(() => ViewDenominator, { nullable: true, description: "Divided by what." })
  per?: Denominator | null;

  @Field(() => MoneyViewInput, { nullable: true, description: "Sums of money in what." })
  money?: MoneyViewInput | null;
}

export const readView = ({ per, money }: ComparisonViewInput): View => ({
  ...(per && { per }),
  ...(money && { money: readMoneyView(money, "compareRegions.view.money") }),
});

@object("What must be known before a figure is used as it is seen.")
export class FigureViewCaution implements ViewCaution {
  @text("Its stable code, such as `YEARS_DIFFER`.", { required: true })
  code: string;

  @text("The same in a sentence.", { required: true })
  says: string;
}

type Root = Viewed | NotViewed;
const LIST = { list: true, required: true };

@object("A figure seen another way, with all that went into it; the figure itself stays as it is.")
export class ViewedFigure {
  @value(() => Number, "The view; null where there is none, and `refused` says why.")
  value?: number;

  @value(() => Number, "Of a range: its upper end.")
  upper?: number;

  @value(() => Bound, "How the value is to be read: what was a bound is one still.")
  bound?: string;

  @text("What it is in.")
  unit?: string;

  @text("How it was worked out.")
  formula?: string;

  @computed(
    () => FigureInput,
    "What went in besides, with its sources.",
    (view: Root) => (view.value === null ? [] : view.inputs),
    LIST,
  )
  inputs?: FigureInput[];

  @value(() => FigureInterval, "The figure's interval, seen the same way.")
  interval?: FigureInterval;

  @computed(
    () => String,
    "Stable code of why there is no view, such as `DENOMINATOR_NOT_HELD`; null where there is one.",
    (view: Root) => (view.value === null ? view.code : null),
  )
  refused?: string;

  @text("What the view is, or why there is none.", { required: true })
  says: string;

  @computed(
    () => FigureViewCaution,
    "What must be known before it is used.",
    (view: Root) => (view.value === null ? [] : view.cautions),
    LIST,
  )
  cautions?: FigureViewCaution[];
}
