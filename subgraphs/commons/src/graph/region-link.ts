import { computed, object, value } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { CommonsContext } from "../registry/context.ts";
import { DirectoryRegion } from "./region.ts";

/** A registry's mention of a region, which commons lets a query follow: a region knows only itself. */
@object("A region of the graph, as a registry refers to it.", { name: "RegionLink" })
export class FollowedRegionLink {
  @value(() => ID, "The region's id.", { required: true })
  id: string;

  @computed(
    () => DirectoryRegion,
    "The region; null where it is not in the graph.",
    ({ id }: FollowedRegionLink, _args, { directory }: CommonsContext) =>
      directory.region(id) ?? null,
  )
  region?: DirectoryRegion;
}
