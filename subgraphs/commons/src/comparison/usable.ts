import { firstRefusal } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { basisOf, standardOf } from "./basis.ts";

const known = new WeakMap<RegionFigure, boolean>();

/** Whether anything at all could be set beside a figure: a bound, or one for nobody knows when, cannot. */
export function isUsable(figure: RegionFigure): boolean {
  const before = known.get(figure);
  if (before !== undefined) return before;
  const usable = firstRefusal(figure, standardOf(basisOf(figure), figure)) === null;
  known.set(figure, usable);
  return usable;
}
