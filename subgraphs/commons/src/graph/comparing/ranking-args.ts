import { Direction } from "@guildhall/schema";
import { ArgsType, Field, Float, InputType, Int } from "type-graphql";
import { RANKING_DEFAULTS } from "../../scoring/ranking-table.ts";
import { Aggregation, MissingCells, Normalisation, WeightVariation } from "./ranking-enums.ts";

export const MOST_WEIGHTINGS = 10_000;

@InputType({ description: "What an indicator weighs in a ranking." })
export class IndicatorWeightInput {
  @Field(() => String, {
    description: "The column: an indicator's code, with its part where it is of one (`code/part`).",
  })
  indicator: string;

  @Field(() => Float, { description: "Its weight, 0 or more; only how weights relate matters." })
  weight: number;
}

@InputType({ description: "Which way an indicator is better, for a ranking." })
export class IndicatorDirectionInput {
  @Field(() => String, {
    description: "The column: an indicator's code, with its part where it is of one (`code/part`).",
  })
  indicator: string;

  @Field(() => Direction, { description: "Which way it is better." })
  direction: keyof typeof Direction;
}

const the = RANKING_DEFAULTS;

/** How the regions of a comparison are to be ranked. */
@ArgsType()
export class RankingArgs {
  @Field(() => [IndicatorWeightInput], {
    nullable: true,
    description: "What each indicator weighs; one that is not named weighs 1.",
  })
  weights?: IndicatorWeightInput[] | null;

  @Field(() => [IndicatorDirectionInput], {
    nullable: true,
    description:
      "Which way indicators are better, where it is not to be as the vocabulary says or where that says neither.",
  })
  directions?: IndicatorDirectionInput[] | null;

  @Field(() => Normalisation, {
    defaultValue: the.normalisation,
    description: "How figures are brought to one scale.",
  })
  normalisation: keyof typeof Normalisation;

  @Field(() => Aggregation, {
    defaultValue: the.aggregation,
    description: "How scores are made of them.",
  })
  aggregation: keyof typeof Aggregation;

  @Field(() => MissingCells, {
    defaultValue: the.missing,
    description: "What is left out where a cell has no comparable figure.",
  })
  missing: keyof typeof MissingCells;

  @Field(() => WeightVariation, {
    defaultValue: the.variation,
    description: "Which weights are tried.",
  })
  variation: keyof typeof WeightVariation;

  @Field(() => Int, {
    defaultValue: the.weightings,
    description: `How many sets of weights are tried, 1 to ${MOST_WEIGHTINGS}.`,
  })
  weightings: number;

  @Field(() => Int, {
    defaultValue: the.seed,
    description: "What the sets of weights are drawn by: the same seed draws the same.",
  })
  seed: number;

  @Field(() => Int, {
    defaultValue: the.minimumRegions,
    description: "Fewer regions than this are not ranked; at least 2.",
  })
  minimumRegions: number;

  @Field(() => Float, {
    defaultValue: the.minimumComparable,
    description: "Nothing is ranked of which a smaller share of the cells compares, 0 to 1.",
  })
  minimumComparable: number;

  @Field(() => Float, {
    defaultValue: the.toldApartFrom,
    description:
      "Two regions are told apart if one is ahead in this share of weightings or more: above 0.5, up to 1.",
  })
  toldApartFrom: number;
}
