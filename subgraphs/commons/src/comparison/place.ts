import { firstRefusal } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { basisOf, groundOf, standardOf, timeKey } from "./basis.ts";

/** Where a figure stands among others, worked out once. */
export interface Place {
  ground: string;
  time: string;
  /** Whether anything at all could be set beside it: a bound, or a figure of no known time, cannot. */
  isUsable: boolean;
}

const known = new WeakMap<RegionFigure, Place>();

export function placeOf(figure: RegionFigure): Place {
  const before = known.get(figure);
  if (before) return before;
  const place = {
    ground: groundOf(figure),
    time: timeKey(figure.time),
    isUsable: firstRefusal(figure, standardOf(basisOf(figure), figure)) === null,
  };
  known.set(figure, place);
  return place;
}
