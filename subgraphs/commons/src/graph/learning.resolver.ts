import { DateScalar } from "@guildhall/schema";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Evidence } from "../holdings/evidence.ts";
import { compareCouncils } from "../learning/councils/compared.ts";
import { learningOf } from "../learning/learning.ts";
import { Partnership } from "../registry/partnership.ts";
import { ComparedCouncils } from "./learning/councils.ts";
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
    return learningOf(partnership, regionsOf(partnership, evidence), evidence, asOf);
  }

  @FieldResolver(() => ComparedCouncils, {
    description:
      "Its councils side by side: what each names with evidence of its own and what the programme declared for all, what each can be shown to have done, and what several share.",
  })
  async councilsCompared(
    @Root() partnership: Partnership,
    @Ctx() evidence: Evidence,
  ): Promise<ComparedCouncils> {
    const compared = await compareCouncils(partnership, regionsOf(partnership, evidence), evidence);
    return {
      ...compared,
      keySuccessFactors: compared.keySuccessFactors.map((one) => ({ ...one, factor: one.code })),
      supportAreas: compared.supportAreas.map((one) => ({ ...one, area: one.code })),
    };
  }
}

const regionsOf = (partnership: Partnership, { directory }: Evidence) =>
  directory.regions().filter((region) => takesPart(region, partnership));
