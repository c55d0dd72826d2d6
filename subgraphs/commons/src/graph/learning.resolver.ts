import { DateScalar } from "@guildhall/schema";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Evidence } from "../holdings/evidence.ts";
import { learningOf } from "../learning/learning.ts";
import { Partnership } from "../registry/partnership.ts";
import { PartnershipLearning } from "./learning/learning.ts";
import { takesPart } from "./takes-part.ts";

@Resolver(() => Partnership)
export class PartnershipLearningResolver {
  @FieldResolver(() => PartnershipLearning, {
    description:
      "Who learnt what from whom, what was found and done, and which policy instruments were influenced: read from the copies of all registries.",
  })
  learning(
    @Root() partnership: Partnership,
    @Ctx() evidence: Evidence,
    @Arg("asOf", () => DateScalar, {
      nullable: true,
      description: "The day that actions are overdue on or not; without it none is.",
    })
    asOf?: string | null,
  ): Promise<PartnershipLearning> {
    const regions = evidence.directory.regions().filter((region) => takesPart(region, partnership));
    return learningOf(partnership, regions, evidence, asOf);
  }
}
