import {
  type CompareOptions,
  reasonsBetween,
  type ReasonCode,
  type Verdict,
  verdictOf,
} from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";

/** A figure with what stands between it and the basis of its column. */
export interface Judged {
  figure: RegionFigure;
  verdict: Verdict;
  reasons: readonly ReasonCode[];
}

/** Whether it may be set beside others on the same basis, with or without a word of caution. */
export const isComparable = ({ verdict }: Pick<Judged, "verdict">): boolean =>
  verdict !== "NOT_COMPARABLE";

export type Judge = (figure: RegionFigure) => Judged;

/** Judges figures against one standard. */
export function judgeBy(standard: RegionFigure, options: CompareOptions): Judge {
  return (figure) => {
    const reasons = reasonsBetween(figure, standard, options);
    return { figure, reasons, verdict: verdictOf(reasons) };
  };
}
