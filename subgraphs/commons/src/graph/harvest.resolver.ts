import type { RegionProfile } from "@guildhall/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Harvest } from "../harvest/harvest.ts";
import { Harvest as HarvestStatus } from "../harvest/status.ts";
import { DirectoryRegion } from "./region.ts";

export interface HarvestContext {
  /** Null where nothing is harvested. */
  harvest: Harvest | null;
}

@Resolver(() => DirectoryRegion)
export class HarvestResolver {
  @FieldResolver(() => HarvestStatus, {
    nullable: true,
    description:
      "How the copy stands that commons has of its registry; null where commons follows no partners.",
  })
  async harvest(
    @Root() { id }: RegionProfile,
    @Ctx() { harvest }: HarvestContext,
  ): Promise<HarvestStatus | null> {
    return (await harvest?.of(id)) ?? null;
  }
}
