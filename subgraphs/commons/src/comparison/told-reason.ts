import { type ReasonCode, reasonOf, type ReasonSeverity } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { apart } from "./in-words.ts";

/** A reason as it is told of two figures, or of a figure and the basis of its column. */
export interface ToldReason {
  code: ReasonCode;
  severity: ReasonSeverity;
  says: string;
}

export const toldReasons = (
  codes: readonly ReasonCode[],
  a: RegionFigure,
  b: RegionFigure,
): ToldReason[] =>
  codes.map((code) => {
    const { severity, says } = reasonOf(code);
    const here = apart(code, a, b);
    return { code, severity, says: here ? `${says} Here: ${here}.` : says };
  });
