import { isDeepStrictEqual } from "node:util";
import type { CompareOptions } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { type AskedBasis, type Basis, standardOf } from "./basis.ts";
import { type Cell, cellOf } from "./cell.ts";
import { chooseBasis } from "./choose.ts";
import { type Judge, judgeBy } from "./judge.ts";

export interface ColumnQuestion {
  indicator: string;
  /** Null for the whole. */
  part: string | null;
  /** Parts of the basis that were asked for. */
  asked: AskedBasis | undefined;
  /** The time asked for: what lies outside is no ground for a basis. */
  period: CompareOptions;
}

/** What a region has of an indicator or a part of one. */
export interface Row {
  region: string;
  figures: readonly RegionFigure[];
}

/** An indicator, or a part of one, over the regions that were asked about. */
export interface Column extends ColumnQuestion {
  /** Null where no region has any figure. */
  basis: Basis | null;
  /** How the basis came about. */
  chosen: "MOST_SHARED" | "ASKED";
  /** The same as a figure, and how others are judged by it. */
  standard: RegionFigure | null;
  judge: Judge;
  /** What the cells were chosen from, in the order of the regions. */
  rows: readonly Row[];
  cells: readonly Cell[];
}

/**
 * A column over regions with their figures, in order. What was judged in one before, of the same
 * question and on the same basis, is not judged again where a region's figures are what they were.
 */
export function columnOf(question: ColumnQuestion, rows: readonly Row[], before?: Column): Column {
  const { asked, period } = question;
  const all = rows.flatMap(({ figures }) => figures);
  const within = all.filter((figure) => isWithin(figure, period));
  const basis = chooseBasis(within.length > 0 ? within : all, asked ?? {});
  const same = before && isDeepStrictEqual(before.basis, basis) ? before : undefined;
  const standard = same?.standard ?? (basis && standardOf(basis, all[0]!));
  const judge = same?.judge ?? judgeBy(standard ?? all[0]!, period);
  const cellAt = (row: Row, at: number): Cell =>
    same?.rows[at] && isSameRow(same.rows[at], row)
      ? same.cells[at]!
      : cellOf(row.region, row.figures, standard, judge);
  return {
    ...question,
    basis,
    chosen: asked ? "ASKED" : "MOST_SHARED",
    standard,
    judge,
    rows,
    cells: rows.map(cellAt),
  };
}

/** A region's figures stay in the same array until one of them changes. */
export const isSameRow = (a: Row, b: Row): boolean =>
  a.region === b.region && a.figures === b.figures;

function isWithin({ time }: RegionFigure, { since, until }: CompareOptions): boolean {
  if (since === undefined && until === undefined) return true;
  return time !== null && (!since || time.to >= since) && (!until || time.from <= until);
}
