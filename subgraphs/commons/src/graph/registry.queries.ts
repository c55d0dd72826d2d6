import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Partnership } from "../registry/partnership.ts";
import { Beneficiary, Concept, KeySuccessFactor, SupportArea } from "../registry/shared-things.ts";
import type { CommonsContext } from "../registry/context.ts";

/** What the partnerships share. */
@Resolver()
export class RegistryQueries {
  @Query(() => [Partnership], {
    description: "The partnerships that regions take part in, and the West Midlands' own strands.",
  })
  partnerships(@Ctx() { registry }: CommonsContext): readonly Partnership[] {
    return registry.partnerships;
  }

  @Query(() => Partnership, {
    nullable: true,
    description: "One partnership; null where there is none of this id.",
  })
  partnership(
    @Arg("id", () => ID, { description: "The partnership's id, such as `urban-m`." }) id: string,
    @Ctx() { registry }: CommonsContext,
  ): Partnership | null {
    return registry.partnerships.find((one) => one.id === id) ?? null;
  }

  @Query(() => [SupportArea], {
    description: "The areas in which partnerships support firms, in their own order.",
  })
  supportAreas(@Ctx() { registry }: CommonsContext): readonly SupportArea[] {
    return registry.supportAreas;
  }

  @Query(() => [KeySuccessFactor], {
    description: "What partnerships hold to be needed for success, in their own order.",
  })
  keySuccessFactors(@Ctx() { registry }: CommonsContext): readonly KeySuccessFactor[] {
    return registry.keySuccessFactors;
  }

  @Query(() => [Beneficiary], { description: "Those whom partnerships are there for, by id." })
  beneficiaries(@Ctx() { registry }: CommonsContext): readonly Beneficiary[] {
    return registry.beneficiaries;
  }

  @Query(() => [Concept], {
    description: "Words that the partnerships use in a sense of their own, by id.",
  })
  concepts(@Ctx() { registry }: CommonsContext): readonly Concept[] {
    return registry.concepts;
  }
}
