import type { Flag, Rule } from "./rule.ts";
import { statedIn } from "./stated.ts";

export const rangeNotBetween: Rule = {
  code: "RANGE_NOT_BETWEEN",
  severity: "WARNING",
  means: "A figure has an upper end without being called a range, or is a range without one.",
  check(record, context) {
    return statedIn(record, context).flatMap(({ path, name, upper, bound }): Flag[] => {
      if ((upper !== undefined) === (bound === "BETWEEN")) return [];
      if (upper === undefined)
        return [
          {
            field: `${path}.upper`,
            message: `The figure is a range and has no upper end. Give it in \`upper\`, or another \`bound\`.`,
            wanted: "the upper end of the range",
          },
        ];
      return [
        {
          field: `${path}.bound`,
          message: `The figure goes up to ${upper}, and \`bound\` says otherwise, so that \`${name}\` alone is taken for it. A range is BETWEEN.`,
          ...(bound !== undefined && { found: bound }),
          wanted: "BETWEEN, or no `upper`",
          fix: "BETWEEN",
        },
      ];
    });
  },
};
