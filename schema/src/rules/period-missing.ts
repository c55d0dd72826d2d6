import type { Rule } from "./rule.ts";
import { toldIn } from "./told.ts";

export const periodMissing: Rule = {
  code: "PERIOD_MISSING",
  severity: "NOTE",
  means: "A figure does not say what time it is for.",
  check(record, { kind }) {
    return toldIn(record, kind).flatMap(({ at, period, asOf }) => {
      if (period?.start || period?.end || asOf) return [];
      return [
        {
          field: `${at}period`,
          message:
            "Nobody can tell what time the figure is for, so that it compares with no other. A year is enough; where it is only likely, say INFERRED in `periodBasis`.",
          wanted: at ? "`asOf`, or `period` with its start and end" : "its start and end",
        },
      ];
    });
  },
};
