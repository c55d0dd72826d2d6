import { findTerm, type RegionProfile, Term } from "@guildhall/schema";
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Partnership } from "../registry/partnership.ts";
import { Beneficiary, KeySuccessFactor, SupportArea } from "../registry/shared-things.ts";
import type { CommonsContext } from "./context.ts";
import { DirectoryRegion } from "./region.ts";
import { named, stub } from "./stubs.ts";
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

  @FieldResolver(() => [ID], {
    description: "Ids of the regions it was made by, also of those that are not in the graph.",
  })
  regionIds(@Root() { regions }: Partnership): readonly string[] {
    return regions;
  }

  @FieldResolver(() => Term, { nullable: true, description: "The sector it works for." })
  sector(@Root() { sector }: Partnership): Term | null {
    if (!sector) return null;
    return { label: sector, ...findTerm("sector", sector), vocabulary: "sector" };
  }

  @FieldResolver(() => [SupportArea], {
    nullable: true,
    description: "The areas in which it supports firms, in its own order.",
  })
  supportAreas(@Root() { supportAreas }: Partnership, @Ctx() { registry }: CommonsContext) {
    return pick(registry.supportAreas, supportAreas);
  }

  @FieldResolver(() => [KeySuccessFactor], {
    nullable: true,
    description: "What it holds to be needed for success, in its own order.",
  })
  keySuccessFactors(
    @Root() { keySuccessFactors }: Partnership,
    @Ctx() { registry }: CommonsContext,
  ) {
    return pick(registry.keySuccessFactors, keySuccessFactors);
  }

  @FieldResolver(() => [Beneficiary], { nullable: true, description: "Those it is there for." })
  beneficiaries(@Root() { beneficiaries }: Partnership, @Ctx() { registry }: CommonsContext) {
    return pick(registry.beneficiaries, beneficiaries);
  }

  @FieldResolver(() => stub("support-programmes"), {
    nullable: true,
    description:
      "The programme it is in the registry of its region, where its facts are read live; null for a partnership that commons itself tells of.",
  })
  programme(@Root() { programme }: Partnership) {
    return named(programme);
  }

  @FieldResolver(() => [stub("measurements")], {
    nullable: true,
    description: "Figures of it, live from the registry that owns them; null if that is down.",
  })
  measurements(@Root() { measurements }: Partnership) {
    return measurements?.map(named) ?? null;
  }

  @FieldResolver(() => [stub("events")], {
    nullable: true,
    description: "Events of it, live from the registry that owns them; null if that is down.",
  })
  events(@Root() { events }: Partnership) {
    return events?.map(named) ?? null;
  }
}

const pick = <T extends { id: string }>(all: readonly T[], ids: readonly string[] | undefined) =>
  ids ? all.filter(({ id }) => ids.includes(id)) : null;
