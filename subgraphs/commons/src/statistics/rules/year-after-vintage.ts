import { allFigures, type StatisticRule } from "./rule.ts";

export const yearAfterVintage: StatisticRule = {
  code: "YEAR_AFTER_VINTAGE",
  severity: "ERROR",
  means: "A figure is of a year that its publisher could not know when it was read.",
  check: (statistics) =>
    allFigures(statistics).flatMap((figure) => {
      const { vintage, readOn } = figure.source;
      const known = (vintage ?? readOn).slice(0, 4);
      if (figure.year <= Number(known)) return [];
      return [
        {
          figure,
          message: "The year is later than the figures were known.",
          found: figure.period,
          wanted: `${known} or before`,
        },
      ];
    }),
};
