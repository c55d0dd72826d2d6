import { DateScalar, Weekday } from "@guildhall/schema";
import { defineEnum } from "@guildhall/schema/define";
import { Field, Float, ID, InputType, Int } from "type-graphql";

@InputType({ description: "Around a point on the map." })
export class PlaceInput {
  @Field(() => Float, { description: "Latitude in degrees north (WGS84)." })
  latitude: number;

  @Field(() => Float, { description: "Longitude in degrees east (WGS84)." })
  longitude: number;

  @Field(() => Float, { defaultValue: 50, description: "So many kilometres around it." })
  withinKm: number;
}

@InputType({ description: "A firm that looks for support. Each field that is given is weighed." })
export class FirmInput {
  @Field(() => ID, { nullable: true, description: "The region it is in (id)." })
  region?: string | null;

  @Field(() => PlaceInput, {
    nullable: true,
    description: "Where it is, instead of a region: regions whose centre lies near are asked.",
  })
  place?: PlaceInput | null;

  @Field(() => String, { nullable: true, description: "Its sector (vocabulary `sector`)." })
  sector?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How far it has come (vocabulary `firmStage`), such as `start-up`.",
  })
  stage?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people work in it." })
  people?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "What it wants: kinds of support (vocabulary `supportKind`), such as `prototype` or `grant`; any other words are looked for in what the records say.",
  })
  need?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it is to be had; today if not given.",
  })
  on?: string | null;
}

export const FacilityUser = defineEnum("FacilityUser", "Who wants to use a facility.", {
  FIRM: "A firm.",
  NON_MEMBER: "Anybody who does not belong to the space.",
});

@InputType({ description: "Facilities that somebody wants to use, where, when and as whom." })
export class FacilityNeedInput {
  @Field(() => [String], {
    description:
      "What is wanted (vocabulary `facility`), such as `laser cutter`; any other words are looked for in what the spaces say.",
  })
  facilities: string[];

  @Field(() => [ID], {
    nullable: true,
    description: "Only in these regions (ids); everywhere if neither they nor a place is given.",
  })
  regions?: string[] | null;

  @Field(() => PlaceInput, { nullable: true, description: "Near this place." })
  near?: PlaceInput | null;

  @Field(() => [Weekday], { nullable: true, description: "Open on each of these days." })
  openOn?: (keyof typeof Weekday)[] | null;

  @Field(() => FacilityUser, { nullable: true, description: "Who wants to use it." })
  user?: keyof typeof FacilityUser | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it is to be had; today if not given.",
  })
  on?: string | null;
}
