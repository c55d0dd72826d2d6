import { findTerm } from "@guildhall/schema";
import type { PracticeFigure } from "./figures.ts";

/** A result held against what was meant, or against what was before. */
export interface ComparedResult {
  result: PracticeFigure;
  against: PracticeFigure;
  by: "TARGET" | "EARLIER";
  better: boolean;
}

/**
 * Results of a practice that can be held against a target of its own or an earlier result: of the
 * same indicator, unit and kind of subject, of a change or of whom it reached, for more floor space is
 * no result. Where neither way is better, nothing is said; a bound
 * counts only where it settles the question.
 */
export function comparedResults(figures: readonly PracticeFigure[]): ComparedResult[] {
  const results = figures.filter(({ kind, shows }) => kind === "RESULT" && shows !== "EFFORT");
  return results.flatMap((result) =>
    figures.flatMap((against) => {
      const by = waysApart(result, against);
      const better = by && isBetter(result, against, by);
      return by && better !== null ? [{ result, against, by, better: better as boolean }] : [];
    }),
  );
}

function waysApart(result: PracticeFigure, other: PracticeFigure): ComparedResult["by"] | null {
  if (result === other || result.indicator === null || result.indicator !== other.indicator)
    return null;
  const sameThing = result.unit === other.unit && result.subject?.kind === other.subject?.kind;
  if (!sameThing) return null;
  if (other.kind === "TARGET") return "TARGET";
  const earlier = result.time && other.time && other.time.to < result.time.from;
  return other.kind === "RESULT" && earlier && result.nature !== "CUMULATIVE" ? "EARLIER" : null;
}

/** Null where the figures do not settle it. A target that is just reached is reached. */
function isBetter(
  { value, bound, indicator }: PracticeFigure,
  against: PracticeFigure,
  by: ComparedResult["by"],
): boolean | null {
  const direction = findTerm("indicator", indicator ?? "")?.direction;
  if (value === null || against.value === null || against.bound === "BETWEEN") return null;
  if (direction !== "HIGHER_IS_BETTER" && direction !== "LOWER_IS_BETTER") return null;
  const gain = direction === "HIGHER_IS_BETTER" ? value - against.value : against.value - value;
  const better = by === "TARGET" ? gain >= 0 : gain > 0;
  const open = direction === "HIGHER_IS_BETTER" ? "AT_LEAST" : "AT_MOST";
  const oneSided = bound === "AT_LEAST" || bound === "AT_MOST";
  return oneSided && better !== (bound === open) ? null : better;
}
