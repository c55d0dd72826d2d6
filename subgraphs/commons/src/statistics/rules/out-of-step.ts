import { groupBy } from "@guildhall/schema";
import { allFigures, type StatisticRule } from "./rule.ts";

/** From one figure of a line to the next; incomes of multinational firms do less. */
const FACTOR = 2;
/** Shares and rates that are small jump by chance. */
const LEAST = 10;

export const outOfStep: StatisticRule = {
  code: "VALUE_OUT_OF_STEP",
  severity: "NOTE",
  means: `A figure is more than ${FACTOR} times the one before on its line, or less than a half.`,
  check: (statistics) =>
    [...groupBy(allFigures(statistics), ({ line }) => line).values()].flatMap((line) => {
      const ordered = line.toSorted((a, b) => a.year - b.year);
      return ordered.flatMap((figure, at) => {
        const [before, now] = [ordered[at - 1]?.value, figure.value];
        if (before === undefined || now === undefined) return [];
        const [small, large] = [Math.min(before, now), Math.max(before, now)];
        if (large < LEAST || large <= FACTOR * small) return [];
        return [
          {
            figure,
            message: `It follows ${before} of ${ordered[at - 1]!.period}.`,
            found: `${now}`,
          },
        ];
      });
    }),
};
