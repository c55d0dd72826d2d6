import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../holdings/evidence.ts";
import { similarRegions } from "../../transfer/similar.ts";
import { RegionFields } from "./carriers.ts";
import { checkFirst, HOW_MANY } from "./first.ts";
import { BY_WHAT, readIndicators } from "./similar-indicators.ts";
import { SimilarRegionAnswer } from "./similar-region.ts";

@Resolver(() => RegionFields)
export class SimilarRegionsResolver {
  @FieldResolver(() => [SimilarRegionAnswer], {
    nullable: true,
    description:
      "The regions most like it by public statistics, nearest first: structure, not success. Null where it has less than half of the statistics itself.",
  })
  similar(
    @Root() { id }: RegionFields,
    @Ctx() evidence: Evidence,
    @Arg("first", () => Int, { defaultValue: 5, description: HOW_MANY }) first: number,
    @Arg("excludeSameCountry", () => Boolean, {
      defaultValue: false,
      description: "Whether regions of its own country are left out; the z-scores stay the same.",
    })
    excludeSameCountry: boolean,
    @Arg("indicators", () => [String], { nullable: true, description: BY_WHAT })
    indicators?: string[] | null,
  ): SimilarRegionAnswer[] | null {
    checkFirst(first);
    const codes = readIndicators(indicators, evidence.statistics);
    const region = evidence.directory.region(id);
    if (!region) return null;
    const options = { first, excludeSameCountry, ...(codes && { indicators: codes }) };
    const similar = similarRegions(region, options, evidence);
    return (similar?.map(({ region: other, ...told }) => ({
      ...told,
      region: other.id,
      regionName: other.name,
      country: other.country,
    })) ?? null) as SimilarRegionAnswer[] | null;
  }
}
