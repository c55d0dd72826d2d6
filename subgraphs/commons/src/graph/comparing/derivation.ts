import { Source } from "@guildhall/schema";
import { object, text, value, values } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import type { Derivation, DerivationInput, LeftOut } from "../../figures/figure.ts";

@object("A figure that went into another, or by which it is seen another way.")
export class FigureInput implements DerivationInput {
  @text("What it is.", { required: true })
  name: string;

  @value(() => Number, "The figure.", { required: true })
  value: number;

  @text("Its unit.", { required: true })
  unit: string;

  @value(() => Int, "The year it is for; null where nobody says.")
  year: number | null;

  @text("The area it is of, in words.")
  scope: string | null;

  @value(() => Source, "Where it comes from.")
  source: Source | null;

  @value(() => ID, "Of a public statistic: the line it belongs to.")
  line: string | null;
}

@object("A record that one may have expected to be counted, and was not.")
export class LeftOutRecord implements LeftOut {
  @value(() => ID, "The record's id.", { required: true })
  id: string;

  @text("Stable word of the reason, such as `OUTSIDE_TERRITORY`.", { required: true })
  reason: string;

  @text("The reason in a sentence.", { required: true })
  says: string;
}

@object("How a figure was worked out from what the registries hold.")
export class FigureDerivation implements Derivation {
  @text("Such as `7 spaces / 1,144,900 people × 100,000`.", { required: true })
  formula: string;

  @value(() => ID, "Ids of the records that were counted; `records` has them whole.", {
    list: true,
    required: true,
  })
  counted: readonly string[];

  @values(() => LeftOutRecord, "Records that were not, each with its reason.", { required: true })
  leftOut: readonly LeftOut[];

  @values(() => FigureInput, "Figures that went in besides, with their sources.", {
    required: true,
  })
  inputs: readonly DerivationInput[];
}
