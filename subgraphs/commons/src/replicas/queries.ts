import { Region, type RegionProfile } from "@guildhall/schema";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { ReplicaContext } from "./context.ts";

/** As at a region's own endpoint, which serves one region or several. */
@Resolver()
export class ReplicaQueries {
  @Query(() => Region, {
    nullable: true,
    description: "The region with this id, from its copy; null where there is none.",
  })
  region(
    @Arg("id", () => ID, {
      nullable: true,
      description: "The region's id; may be left out where there is a copy of one region alone.",
    })
    id: string | undefined,
    @Ctx() replicas: ReplicaContext,
  ): RegionProfile | null {
    if (id) return replicas.region(id);
    const all = replicas.regions();
    return all.length === 1 ? all[0]! : null;
  }

  @Query(() => [Region], { description: "The regions that there is a copy of." })
  regions(@Ctx() replicas: ReplicaContext): RegionProfile[] {
    return replicas.regions();
  }
}
