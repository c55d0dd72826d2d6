import { Money, Quantity } from "../values/quantity.ts";
import { objectsOf } from "./fields.ts";
import type { Flag, Rule, RuleContext, DraftRecord } from "./rule.ts";

export const figureIncomplete: Rule = {
  code: "FIGURE_INCOMPLETE",
  severity: "WARNING",
  means: "A figure or an amount has neither a value nor a reason why not, or a range upside down.",
  check(record, context) {
    return figures(record, context).flatMap(({ path, name, value, upper, absence }): Flag[] => {
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

interface Stated {
  path: string;
  name: "value" | "amount";
  value: number | undefined;
  upper: number | undefined;
  absence: string | undefined;
}

const figures = (record: DraftRecord, { kind }: RuleContext): Stated[] => [
  ...[...objectsOf(record, kind.type, Quantity)].map(({ path, value: one }) => ({
    path,
    name: "value" as const,
    value: one.value,
    upper: one.upper,
    absence: one.absence,
  })),
  ...[...objectsOf(record, kind.type, Money)].map(({ path, value: one }) => ({
    path,
    name: "amount" as const,
    value: one.amount,
    upper: one.upper,
    absence: one.absence,
  })),
];
