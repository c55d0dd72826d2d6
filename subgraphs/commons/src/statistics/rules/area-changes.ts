import { groupBy } from "@guildhall/schema";
import type { TerritoryChange } from "../territory-change.ts";
import type { StatisticRule } from "./rule.ts";

export const areaChanges: StatisticRule = {
  code: "SERIES_CROSSES_CHANGE",
  severity: "NOTE",
  means:
    "A data set's figures for a region go over from one area to another that it became in part: they are two lines.",
  check: ({ figures, changes }) => {
    const apart = changes.filter(({ oneLine }) => !oneLine);
    const series = groupBy(figures.TERRITORY, ({ dataSet, source, indicator, regionId }) =>
      [dataSet.id, source.id, indicator, regionId].join(" "),
    );
    return [...series.values()].flatMap((all) => {
      const codes = new Set(all.map(({ territory }) => territory!.code));
      return apart
        .filter((change) => crosses(change, codes))
        .map(({ id }) => ({ figure: all[0]!, message: `See territoryChanges: ${id}.` }));
    });
  },
};

const crosses = ({ from, to }: TerritoryChange, codes: ReadonlySet<string>): boolean =>
  from.some(({ code }) => codes.has(code)) && to.some(({ code }) => codes.has(code));
