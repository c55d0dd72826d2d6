import { type RegionProfile, regionOf } from "@guildhall/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PartnerOrganisation } from "../registry/partnership-parts.ts";
import { Partnership } from "../registry/partnership.ts";
import type { CommonsContext } from "../registry/context.ts";
import { DirectoryRegion } from "./region.ts";
import { takesPart } from "./takes-part.ts";

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => [DirectoryRegion], {
    description: "The regions of the graph that take part, by id.",
  })
  regions(
    @Root() partnership: Partnership,
    @Ctx() { directory }: CommonsContext,
  ): readonly RegionProfile[] {
    return directory.regions().filter((region) => takesPart(region, partnership));
  }
}

@Resolver(() => PartnerOrganisation)
export class PartnerOrganisationResolver {
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
