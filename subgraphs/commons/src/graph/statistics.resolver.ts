import type { RegionProfile } from "@guildhall/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { CommonsContext } from "../registry/context.ts";
import { Observation } from "../statistics/observation.ts";
import { select } from "../statistics/select.ts";
import { DirectoryRegion } from "./region.ts";
import { codesOf, warnOfUnknown } from "./statistics-words.ts";

@Resolver(() => DirectoryRegion)
export class RegionStatisticsResolver {
  @FieldResolver(() => [Observation], {
    description:
      "Public statistics of the areas that the region lies in, by indicator, the newest first. They are context and denominators, never the region's own figures; `line` tells which may be drawn as one.",
  })
  statistics(
    @Root() { id }: RegionProfile,
    @Ctx() { statistics, warnings }: CommonsContext,
    @Arg("indicators", () => [ID], {
      nullable: true,
      description: "Only of these indicators, such as `population` (vocabulary `indicator`).",
    })
    indicators?: string[] | null,
    @Arg("years", () => [Int], { nullable: true, description: "Only for these years." })
    years?: number[] | null,
    @Arg("dataSets", () => [ID], { nullable: true, description: "Only of these data sets." })
    dataSets?: string[] | null,
  ): readonly Observation[] {
    const codes = codesOf(indicators);
    const known = statistics.dataSets.filter(({ of }) => of === "TERRITORY");
    const warn = (argument: string, given: readonly string[] | null | undefined, all: string[]) =>
      warnOfUnknown(`regions.statistics.${argument}`, given, all, warnings);
    warn(
      "indicators",
      codes,
      known.flatMap((one) => one.indicators),
    );
    warn(
      "dataSets",
      dataSets,
      known.map((one) => one.id),
    );
    return select(statistics.ofRegion.get(id) ?? [], { indicators: codes, years, dataSets });
  }
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => DirectoryRegion, {
    nullable: true,
    description: "The region that its area stands for; null for a currency or a country.",
  })
  region(
    @Root() { regionId }: Observation,
    @Ctx() { directory }: CommonsContext,
  ): RegionProfile | null {
    return directory.region(regionId ?? "") ?? null;
  }
}
