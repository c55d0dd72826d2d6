import {
  reasonsBetween,
  type ReasonCode,
  type Verdict,
  verdictOf,
} from "@guildhall/schema/compare";
import { groupBy } from "@guildhall/schema";
import type { PracticeFigure } from "./figures.ts";

/** Two figures of two practices for one indicator, and whether they may be set side by side. */
export interface FigurePair {
  indicator: string;
  a: PracticeFigure;
  b: PracticeFigure;
  verdict: Verdict;
  reasons: readonly ReasonCode[];
}

/** Every pair of figures of different practices for the same indicator, by indicator, then in the order given. */
export function pairsOf(
  practices: readonly { id: string; figures: readonly PracticeFigure[] }[],
): FigurePair[] {
  const told = practices.flatMap(({ id, figures }) =>
    figures.flatMap((figure) => (figure.indicator === null ? [] : { practice: id, figure })),
  );
  const groups = [...groupBy(told, ({ figure }) => figure.indicator!)];
  return groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([indicator, group]) =>
      group.flatMap((one, at) =>
        group
          .slice(at + 1)
          .filter(({ practice }) => practice !== one.practice)
          .map(({ figure }) => paired(indicator, one.figure, figure)),
      ),
    );
}

function paired(indicator: string, a: PracticeFigure, b: PracticeFigure): FigurePair {
  const reasons = reasonsBetween(a, b);
  return { indicator, a, b, verdict: verdictOf(reasons), reasons };
}
