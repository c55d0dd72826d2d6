import { type RegionProfile, regionOf } from "@guildhall/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PartnerOrganisation } from "../registry/partnership-parts.ts";
import { Partnership } from "../registry/partnership.ts";
import { Beneficiary, KeySuccessFactor, SupportArea } from "../registry/shared-things.ts";
import type { CommonsContext } from "./context.ts";
import { DirectoryRegion } from "./region.ts";
import { named, stub } from "./stubs.ts";

@Resolver(() => PartnerOrganisation)
export class PartnerOrganisationResolver {
  @FieldResolver(() => stub("organisations"), {
    nullable: true,
    description: "Its record, live from the registry that owns it; null if that does not answer.",
  })
  organisation(@Root() { organisation }: PartnerOrganisation) {
    return named(organisation);
  }

  @FieldResolver(() => DirectoryRegion, {
    nullable: true,
    description: "The region whose registry has its record; null for the shared registry's own.",
  })
  region(
    @Root() { organisation }: PartnerOrganisation,
    @Ctx() { directory }: CommonsContext,
  ): RegionProfile | null {
    return directory.region(regionOf(organisation ?? "") ?? "") ?? null;
  }
}

/** Support areas, success factors and beneficiaries lead back to the partnership they are of. */
function backTo(part: typeof SupportArea | typeof KeySuccessFactor | typeof Beneficiary) {
  @Resolver(() => part)
  class PartResolver {
    @FieldResolver(() => Partnership, {
      nullable: true,
      description: "The partnership it belongs to.",
    })
    partnership(
      @Root() { partnership }: { partnership: string },
      @Ctx() { registry }: CommonsContext,
    ): Partnership | null {
      return registry.partnerships.find(({ id }) => id === partnership) ?? null;
    }
  }
  return PartResolver;
}

export const partResolvers = [SupportArea, KeySuccessFactor, Beneficiary].map(backTo);
