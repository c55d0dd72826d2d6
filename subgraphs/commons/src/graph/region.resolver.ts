import type { RegionProfile } from "@guildhall/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Endpoint } from "../directory/endpoint.ts";
import type { CommonsContext } from "../registry/context.ts";
import { DirectoryRegion } from "./region.ts";

@Resolver(() => DirectoryRegion)
export class RegionResolver {
  @FieldResolver(() => Endpoint, {
    nullable: true,
    description:
      "How its server stands, as commons last saw it; null where no partner directory is followed.",
  })
  endpoint(@Root() { id }: RegionProfile, @Ctx() { directory }: CommonsContext): Endpoint | null {
    return directory.endpoint(id) ?? null;
  }
}
