import { groupBy } from "@guildhall/schema";
import { allFigures, type StatisticRule } from "./rule.ts";

export const toldTwice: StatisticRule = {
  code: "FIGURE_TOLD_TWICE",
  severity: "ERROR",
  means: "A data set has two figures of one indicator, subject and time from one source.",
  check: (statistics) =>
    [
      ...groupBy(allFigures(statistics), (one) =>
        [
          one.dataSet.id,
          one.source.id,
          one.indicator,
          one.territory?.code ?? one.currency ?? one.country,
          one.period,
        ].join(" "),
      ).values(),
    ].flatMap(([, ...again]) =>
      again.map((figure) => ({ figure, message: "The data set has this figure already." })),
    ),
};
