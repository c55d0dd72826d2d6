import { groupBy } from "@guildhall/schema";
import type { RegionFigure } from "./figure.ts";

/** A region's figures by the code of their indicator. */
export type ByIndicator = ReadonlyMap<string, readonly RegionFigure[]>;

export const byIndicator = (figures: readonly RegionFigure[]): ByIndicator =>
  groupBy(figures, ({ indicator }) => indicator);
