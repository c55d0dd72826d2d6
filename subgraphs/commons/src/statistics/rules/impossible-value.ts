import { findTerm } from "@guildhall/schema";
import { allFigures, type StatisticRule } from "./rule.ts";

export const impossibleValue: StatisticRule = {
  code: "VALUE_IMPOSSIBLE",
  severity: "ERROR",
  means: "A share lies outside 0 to 100, or a count or an amount below 0.",
  check: (statistics) =>
    allFigures(statistics).flatMap((figure) => {
      const { value } = figure;
      const [least, most] = limitsOf(figure.indicator);
      if (value === undefined || (value >= least && value <= most)) return [];
      return [
        {
          figure,
          message: "The value cannot be.",
          found: String(value),
          wanted: most === Infinity ? `${least} or more` : `${least} to ${most}`,
        },
      ];
    }),
};

/** Other rates, such as z-scores, have no limits that are known here. */
function limitsOf(indicator: string): [least: number, most: number] {
  const { unit, nature } = findTerm("indicator", indicator) ?? {};
  if (unit === "percent") return [0, 100];
  return nature === "STOCK" || nature === "FLOW" ? [0, Infinity] : [-Infinity, Infinity];
}
