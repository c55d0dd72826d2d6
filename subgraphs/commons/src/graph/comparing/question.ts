import { IndicatorOrigin, MeasurementKind, PartialDate, SubjectKind } from "@guildhall/schema";
import { Field, InputType, Int } from "type-graphql";

@InputType({ description: "The time that is asked for, each end included." })
export class ComparisonPeriodInput {
  @Field(() => PartialDate, {
    nullable: true,
    description: "Figures that ended before are too old.",
  })
  start?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "Figures that began after are too recent.",
  })
  end?: string | null;
}

@InputType({
  description:
    "Parts of the basis of an indicator's column that are not to be chosen by the rule. Parts that are left out are.",
})
export class BasisInput {
  @Field(() => String, { description: "The indicator, by its code or another word for it." })
  indicator: string;

  @Field(() => IndicatorOrigin, { nullable: true, description: "Whom the figures come from." })
  origin?: keyof typeof IndicatorOrigin | null;

  @Field(() => MeasurementKind, { nullable: true, description: "What they claim to be." })
  kind?: keyof typeof MeasurementKind | null;

  @Field(() => SubjectKind, { nullable: true, description: "What kind of thing they are of." })
  subject?: keyof typeof SubjectKind | null;

  @Field(() => ComparisonPeriodInput, {
    nullable: true,
    description: "The very time that they are for, both ends.",
  })
  period?: ComparisonPeriodInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Scheme of the areas they are for, such as `NUTS`; `region` for each region's own area.",
  })
  territoryScheme?: string | null;

  @Field(() => Int, { nullable: true, description: "Level of those areas in their scheme." })
  territoryLevel?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Their unit: a word of the vocabulary `unit`, or a currency.",
  })
  unit?: string | null;
}
