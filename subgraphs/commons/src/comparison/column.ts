import type { CompareOptions } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { type AskedBasis, type Basis, standardOf } from "./basis.ts";
import { type Cell, cellOf } from "./cell.ts";
import { chooseBasis } from "./choose.ts";
import { type Judge, judgeBy } from "./judge.ts";

/** An indicator, or a part of one, over the regions that were asked about. */
export interface Column {
  indicator: string;
  /** Null for the whole. */
  part: string | null;
  /** Null where no region has any figure. */
  basis: Basis | null;
  /** How the basis came about. */
  chosen: "MOST_SHARED" | "ASKED";
  /** The same as a figure, and how others are judged by it. */
  standard: RegionFigure | null;
  judge: Judge;
  /** In the order of the regions. */
  cells: readonly Cell[];
}

export interface ColumnQuestion {
  indicator: string;
  part: string | null;
  asked: AskedBasis | undefined;
  /** The time asked for: what lies outside is no ground for a basis. */
  period: CompareOptions;
}

/** A column over regions with their figures, in order. */
export function columnOf(
  { indicator, part, asked, period }: ColumnQuestion,
  rows: readonly { region: string; figures: readonly RegionFigure[] }[],
): Column {
  const all = rows.flatMap(({ figures }) => figures);
  const within = all.filter((figure) => isWithin(figure, period));
  const basis = chooseBasis(within.length > 0 ? within : all, asked ?? {});
  const standard = basis && standardOf(basis, all[0]!);
  const judge = judgeBy(standard ?? all[0]!, period);
  return {
    indicator,
    part,
    basis,
    chosen: asked ? "ASKED" : "MOST_SHARED",
    standard,
    judge,
    cells: rows.map(({ region, figures }) => cellOf(region, figures, standard, judge)),
  };
}

function isWithin({ time }: RegionFigure, { since, until }: CompareOptions): boolean {
  if (since === undefined && until === undefined) return true;
  return time !== null && (!since || time.to >= since) && (!until || time.from <= until);
}
