import { nearest, type RegionProfile } from "@guildhall/schema";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { CommonsContext } from "../registry/context.ts";
import { DirectoryRegion } from "./region.ts";
import { takesPart } from "./takes-part.ts";

/** Where every question about regions begins. */
@Resolver()
export class DirectoryQueries {
  @Query(() => [DirectoryRegion], {
    description: "The partner regions, by id. Their records are asked of each region live.",
  })
  regions(
    @Ctx() { directory, registry, warnings }: CommonsContext,
    @Arg("partnership", () => ID, {
      nullable: true,
      description: "Only those that take part in this partnership, such as `urban-m`.",
    })
    partnership?: string | null,
    @Arg("country", () => String, {
      nullable: true,
      description: "Only those in this country (ISO 3166-1 alpha-2).",
    })
    country?: string | null,
    @Arg("ids", () => [ID], {
      nullable: true,
      description: "Only these; an id that no region has is left out.",
    })
    ids?: string[] | null,
  ): readonly RegionProfile[] {
    let found = directory.regions();
    if (ids) {
      const wanted = new Set(ids);
      found = found.filter(({ id }) => wanted.has(id));
    }
    if (country) found = found.filter((region) => region.country === country.toUpperCase());
    if (partnership) {
      const one = registry.partnerships.find(({ id }) => id === partnership);
      found = one ? found.filter((region) => takesPart(region, one)) : [];
      if (!one) warnOfPartnership(partnership, registry, warnings);
    }
    return found;
  }

  @Query(() => DirectoryRegion, {
    nullable: true,
    description: "One partner region; null where there is none of this id.",
  })
  region(
    @Arg("id", () => ID, { description: "The region's id, such as `san-sebastian`." }) id: string,
    @Ctx() { directory }: CommonsContext,
  ): RegionProfile | null {
    return directory.region(id) ?? null;
  }
}

function warnOfPartnership(
  id: string,
  { partnerships }: CommonsContext["registry"],
  warnings: CommonsContext["warnings"],
): void {
  warnings.add({ code: "WORD_UNKNOWN", argument: "regions.partnership", got: id }, (got) => {
    const near = nearest(id, partnerships, (one) => [one.id, one.name]).map((one) => one.id);
    const all = partnerships.map((one) => one.id);
    const wanted = (near.length > 0 ? near : all).join(" or ");
    return { message: `Got partnership: ${JSON.stringify(got)}, wanted ${wanted}.`, near };
  });
}
