import type { Flag, Rule } from "./rule.ts";
import { statedIn } from "./stated.ts";

export const figureIncomplete: Rule = {
  code: "FIGURE_INCOMPLETE",
  severity: "WARNING",
  means: "A figure or an amount has neither a value nor a reason why not, or a range upside down.",
  check(record, context) {
    return statedIn(record, context).flatMap(({ path, name, value, upper, absence }): Flag[] => {
      const field = `${path}.${name}`;
      if (value === undefined && !absence)
        return [
          {
            field,
            message: "The figure has no value. Give it, or say in `absence` why there is none.",
            wanted: `a number in \`${name}\`, or a reason in \`absence\``,
          },
        ];
      if (value !== undefined && absence)
        return [
          {
            field: `${path}.absence`,
            message: "The figure has a value and a reason why it has none. Keep one of the two.",
            found: absence,
            wanted: "no `absence` beside a value",
          },
        ];
      if (value === undefined || upper === undefined || upper >= value) return [];
      return [
        {
          field: `${path}.upper`,
          message: "The upper end of the range lies below its lower end.",
          found: String(upper),
          wanted: `${value} or more`,
        },
      ];
    });
  },
};
