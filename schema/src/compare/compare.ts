import { CHECKS, type CompareOptions } from "./checks.ts";
import type { ComparableFigure } from "./figure.ts";
import { reasonCodes, REASONS, type ReasonCode } from "./reasons.ts";

/** `COMPARABLE`, `WITH_CARE` where something weakens it, `REFUSED` where something refuses it. */
export type Verdict = "COMPARABLE" | "WITH_CARE" | "REFUSED";

/**
 * All that stands between two figures, in the order of `REASONS`; empty where nothing does. Which of
 * the two is first makes no difference. A figure and itself are the same fact.
 */
export const reasonsBetween = (
  a: ComparableFigure,
  b: ComparableFigure,
  options: CompareOptions = {},
): ReasonCode[] => reasonCodes.filter((code) => CHECKS[code](a, b, options));

/** What reasons come to. */
export function verdictOf(reasons: readonly ReasonCode[]): Verdict {
  if (reasons.length === 0) return "COMPARABLE";
  return reasons.some(refuses) ? "REFUSED" : "WITH_CARE";
}

/** The first reason that two figures may not be set side by side; null where they may. */
export const firstRefusal = (
  a: ComparableFigure,
  b: ComparableFigure,
  options: CompareOptions = {},
): ReasonCode | null =>
  reasonCodes.find((code) => refuses(code) && CHECKS[code](a, b, options)) ?? null;

const refuses = (code: ReasonCode): boolean => REASONS[code].severity === "REFUSES";
