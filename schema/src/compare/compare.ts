import type { ComparableFigure } from "./figure.ts";
import type { CompareOptions, Reason } from "./reason.ts";
import { type ReasonCode, reasons } from "./reasons/index.ts";

/**
 * `COMPARABLE`, `COMPARABLE_WITH_CAUTION` where something weakens it, `NOT_COMPARABLE` where
 * something refuses it.
 */
export type Verdict = "COMPARABLE" | "COMPARABLE_WITH_CAUTION" | "NOT_COMPARABLE";

const all: readonly Reason<ReasonCode>[] = reasons;
const refusing = all.filter(({ severity }) => severity === "REFUSES");
const byCode = new Map<ReasonCode, Reason<ReasonCode>>(all.map((one) => [one.code, one]));

/** The published list, in its order. */
export const reasonsList = (): readonly Reason<ReasonCode>[] => all;

export function reasonOf(code: ReasonCode): Reason<ReasonCode> {
  const found = byCode.get(code);
  if (!found) throw new Error(`Got the reason ${code}; wanted a code of the published list.`);
  return found;
}

/**
 * All that stands between two figures, in the published order; empty where nothing does. Which of
 * the two is first makes no difference. A figure and itself are the same fact.
 */
export const reasonsBetween = (
  a: ComparableFigure,
  b: ComparableFigure,
  options: CompareOptions = {},
): ReasonCode[] => all.filter(({ holds }) => holds(a, b, options)).map(({ code }) => code);

/** What reasons come to. */
export function verdictOf(codes: readonly ReasonCode[]): Verdict {
  if (codes.length === 0) return "COMPARABLE";
  return codes.some((code) => reasonOf(code).severity === "REFUSES")
    ? "NOT_COMPARABLE"
    : "COMPARABLE_WITH_CAUTION";
}

/** The first reason that two figures may not be set side by side; null where they may. */
export const firstRefusal = (
  a: ComparableFigure,
  b: ComparableFigure,
  options: CompareOptions = {},
): ReasonCode | null => refusing.find(({ holds }) => holds(a, b, options))?.code ?? null;
