import { RANKING_DEFAULTS, type RankingOptions, type RankingTable } from "../ranking-table.ts";
import { oracleRows, oracleTable } from "./oracle.ts";

const { rows, columns, values } = oracleTable("01_figures");
const directions = oracleRows("00_indicators").map((row) => Number(row["direction"]));

/** The figures that the other program ranked. */
export const foundingTable: RankingTable = {
  rows: rows.map((id) => ({ id, name: nameOf(id) })),
  columns: columns.map((code, at) => ({
    code,
    label: code,
    direction: directions[at] === 1 ? "HIGHER_IS_BETTER" : "LOWER_IS_BETTER",
  })),
  values,
  comparable: values.map((row) => row.map(() => true)),
};

export const withOptions = (options: Partial<RankingOptions> = {}): RankingOptions => ({
  ...RANKING_DEFAULTS,
  weightings: 200,
  ...options,
});

/** The table without the comparable figure of some cells, given by row and column. */
export const without = (table: RankingTable, cells: readonly [string, string][]): RankingTable => ({
  ...table,
  comparable: table.rows.map(({ id }, row) =>
    table.columns.map(
      ({ code }, at) =>
        table.comparable[row]![at]! && !cells.some(([a, b]) => a === id && b === code),
    ),
  ),
});

function nameOf(id: string): string {
  return id.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
