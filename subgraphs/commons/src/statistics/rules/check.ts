import type { Issue } from "@guildhall/schema";
import type { Statistics } from "../statistics.ts";
import { areaChanges } from "./area-changes.ts";
import { doubtfulArea } from "./doubtful-area.ts";
import { impossibleValue } from "./impossible-value.ts";
import { outOfStep } from "./out-of-step.ts";
import type { StatisticContext, StatisticRule } from "./rule.ts";
import { toldTwice } from "./told-twice.ts";
import { unknownIndicator } from "./unknown-indicator.ts";
import { unknownRegion } from "./unknown-region.ts";
import { yearAfterVintage } from "./year-after-vintage.ts";

const RULES: readonly StatisticRule[] = [
  toldTwice,
  unknownIndicator,
  unknownRegion,
  doubtfulArea,
  areaChanges,
  impossibleValue,
  yearAfterVintage,
  outOfStep,
];

export interface StatisticIssue {
  /** The data set's file, below the registry. */
  path: string;
  issue: Issue;
}

/** What may be wrong with public statistics that can be read. */
export const checkStatistics = (
  statistics: Statistics,
  context: StatisticContext,
): StatisticIssue[] =>
  RULES.flatMap(({ code, severity, check }) =>
    check(statistics, context).map(({ figure, ...flag }) => ({
      path: `data-sets/${figure.dataSet.id}.json`,
      issue: {
        code,
        severity,
        field: [
          figure.indicator,
          figure.territory?.code ?? figure.currency ?? figure.country,
          figure.period,
        ].join(" "),
        ...flag,
      },
    })),
  );
