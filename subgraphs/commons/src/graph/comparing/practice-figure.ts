import { MeasurementKind, Quantity } from "@guildhall/schema";
import { reasonOf } from "@guildhall/schema/compare";
import { defineEnum, object, text, value, values } from "@guildhall/schema/define";

import { ID, Int } from "type-graphql";
import type { MoneyBeside } from "../../practices/money.ts";
import type { PracticeFigure as Figure } from "../../practices/figures.ts";
import type { FigurePair } from "../../practices/pairs.ts";
import type { Shows } from "../../practices/shows.ts";
import { GivenReason } from "./given-reason.ts";
import { MoneyView } from "./money-view.ts";
import { Verdict } from "./reason.ts";

export const FigureShows = defineEnum<Shows>(
  "FigureShows",
  "What a figure of a practice can show, by its indicator, else by its unit and name.",
  {
    EFFECT: "That something changed.",
    REACH: "How many it reached.",
    EFFORT: "What was put in, or done.",
  },
);

@object("A figure told as evidence of a practice, as it was stated.")
export class PracticeFigure {
  @value(() => ID, "Its id: a measurement's, or a record's with the place in it.", {
    required: true,
  })
  id: string;

  @value(() => ID, "The record it stands in.", { required: true })
  record: string;

  @text("What it counts, in the source's words.", { required: true })
  name: string;

  @text("Code of its indicator; null where it is of none in the list.")
  indicator?: string;

  @value(() => Quantity, "The figure; null for a recognition.")
  quantity?: Quantity;

  @value(() => MeasurementKind, "What it claims to be; null where nobody says.")
  kind?: keyof typeof MeasurementKind;

  @text("First day it is for; null where nobody says.")
  from?: string;

  @text("Last day it is for, included.")
  to?: string;

  @value(
    () => Boolean,
    "Whether the one it is about, or who runs or funds that, tells it; null where nobody says.",
  )
  selfReported?: boolean;

  @value(() => FigureShows, "What it can show.", { required: true })
  shows: Shows;

  @value(() => MoneyView, "Of a sum of money: the view that was asked for.")
  view?: object;
}

@object("Two figures of two practices for one indicator, and whether they compare.")
export class PracticePair {
  @text("Code of the indicator.", { required: true })
  indicator: string;

  @value(() => ID, "One figure's id.", { required: true })
  a: string;

  @value(() => ID, "The other's.", { required: true })
  b: string;

  @value(() => Verdict, "Whether they may be set side by side.", { required: true })
  verdict: FigurePair["verdict"];

  @values(() => GivenReason, "What stands between them.", { required: true })
  reasons: GivenReason[];
}

@object("Pairs of figures for one indicator, each of two practices.")
export class PracticePairs {
  @value(() => Int, "How many there are.", { required: true })
  totalCount: number;

  @value(() => Int, "How many of them compare, with caution or without.", { required: true })
  comparable: number;

  @values(() => PracticePair, "The first of them, by indicator.", { required: true })
  nodes: PracticePair[];
}

export const figureAnswer = (
  { told, time, ...figure }: Figure,
  view: MoneyBeside["view"],
): object => ({
  ...figure,
  quantity: told.quantity,
  from: time?.from,
  to: time?.to,
  view,
});

export const pairAnswer = ({ a, b, reasons, ...pair }: FigurePair): PracticePair => ({
  ...pair,
  a: a.id,
  b: b.id,
  reasons: reasons.map((code) => {
    const { severity, says } = reasonOf(code);
    return { code, severity, says };
  }),
});
