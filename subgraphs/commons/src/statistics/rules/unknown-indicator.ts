import { findTerm } from "@guildhall/schema";
import { allFigures, type StatisticRule } from "./rule.ts";

export const unknownIndicator: StatisticRule = {
  code: "STATISTIC_UNKNOWN",
  severity: "ERROR",
  means: "A figure's indicator is not among the public statistics of the vocabulary.",
  check: (statistics) =>
    allFigures(statistics)
      .filter(({ indicator }) => findTerm("indicator", indicator)?.origin !== "STATISTIC")
      .map((figure) => ({
        figure,
        message: "The indicator is not a public statistic of the vocabulary.",
        wanted: "an indicator whose origin is STATISTIC",
      })),
};
