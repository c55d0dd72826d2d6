import type { ComparableFigure } from "./figure.ts";

export type OfOne = (figure: ComparableFigure) => boolean;
export type OfTwo = (a: ComparableFigure, b: ComparableFigure) => boolean;

/** It is so of one of them at least. */
export const either =
  (holds: OfOne): OfTwo =>
  (a, b) =>
    holds(a) || holds(b);

export const both =
  (holds: OfOne): OfTwo =>
  (a, b) =>
    holds(a) && holds(b);

/** Both say something, and they say different things. */
export const differ =
  (said: (figure: ComparableFigure) => string | number | null | undefined): OfTwo =>
  (a, b) => {
    const one = said(a) ?? null;
    if (one === null) return false;
    const other = said(b) ?? null;
    return other !== null && one !== other;
  };
