import { findTerm } from "@guildhall/schema";
import type { RankingTable } from "../scoring/ranking-table.ts";
import { isOfRegion } from "./basis.ts";
import type { Cell } from "./cell.ts";
import type { Column } from "./column.ts";
import type { Comparison } from "./compare.ts";
import { isComparable } from "./judge.ts";

/**
 * A comparison as a table of numbers. A range is no number, and its middle is nobody's figure: a cell
 * with one has its lower end here and does not count as comparable. Nor does a cell with the figure
 * of one house or programme: a region is not ahead of another because of which of its houses it shows.
 */
export function tableOf({ regions, columns }: Comparison): RankingTable {
  const byRow = <T>(of: (cell: Cell) => T): T[][] =>
    regions.map((_, at) => columns.map(({ cells }) => of(cells[at]!)));
  return {
    rows: regions.map(({ id, name = id }) => ({ id, name })),
    columns: columns.map((column) => {
      const term = findTerm("indicator", column.indicator);
      const label = term?.label ?? column.indicator;
      return {
        code: nameOf(column),
        label: column.part === null ? label : `${label}, ${column.part}`,
        direction: term?.direction ?? "NEITHER",
      };
    }),
    values: byRow(({ judged }) => judged?.figure.value ?? null),
    comparable: byRow(
      ({ judged }) =>
        judged !== null &&
        isComparable(judged) &&
        judged.figure.upper === null &&
        isOfRegion(judged.figure),
    ),
  };
}

/** The name by which a column is asked for: `members`, `maker-spaces-per-100000-people/fab-lab`. */
export const nameOf = ({ indicator, part }: Pick<Column, "indicator" | "part">): string =>
  part === null ? indicator : `${indicator}/${part}`;
