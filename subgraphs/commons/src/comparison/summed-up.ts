import { type Summary, summary } from "../scoring/summary.ts";
import type { Column } from "./column.ts";
import { isComparable } from "./judge.ts";

/** What the cells of a column that may be compared come to. */
export interface SummedUp {
  /** How many they are, and of how many regions. */
  n: number;
  regions: number;
  /** Cells with a figure that may not be compared with the others, and none of which is in here. */
  refused: number;
  /** Of single values, and of the lower ends of ranges. */
  low: Summary;
  /** Of single values, and of the upper ends of ranges. */
  high: Summary;
}

export function summedUp({ cells }: Column): SummedUp {
  const judged = cells.flatMap((cell) => cell.judged ?? []);
  const figures = judged.filter(isComparable).map(({ figure }) => figure);
  return {
    n: figures.length,
    regions: cells.length,
    refused: judged.length - figures.length,
    low: summary(figures.map(({ value }) => value!)),
    high: summary(figures.map(({ value, upper }) => upper ?? value!)),
  };
}
