import { Region, type RegionProfile } from "@guildhall/schema";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { RegionContext } from "./context.ts";

/** What makes a region's endpoint useful alone; the gateway has these fields from commons. */
@Resolver()
export class RegionQueries {
  @Query(() => Region, {
    nullable: true,
    description: "The region that this endpoint serves; of several, the one with this id.",
  })
  region(
    @Arg("id", () => ID, {
      nullable: true,
      description: "The region's id; may be left out where the endpoint serves one region.",
    })
    id: string | undefined,
    @Ctx() { hosted }: RegionContext,
  ): RegionProfile | null {
    if (id) return hosted.get(id)?.profile ?? null;
    return hosted.size === 1 ? [...hosted.values()][0]!.profile : null;
  }

  @Query(() => [Region], { description: "The regions that this endpoint serves." })
  regions(@Ctx() { hosted }: RegionContext): RegionProfile[] {
    return [...hosted.values()].map(({ profile }) => profile);
  }
}
