import type { StatisticRule } from "./rule.ts";

export const unknownRegion: StatisticRule = {
  code: "REGION_UNKNOWN",
  severity: "ERROR",
  means: "An area stands for a region that is not in the graph: nobody finds its figures.",
  check: ({ figures }, { regions }) =>
    figures.TERRITORY.filter(({ regionId }) => !regions.has(regionId!)).map((figure) => ({
      figure,
      message: "The area stands for a region that is not in the graph.",
      found: figure.regionId!,
    })),
};
