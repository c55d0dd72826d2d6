import { isComparable, type Missing, type RankingTable } from "./ranking-table.ts";

/** A row or column that is not ranked, with those in which it has no comparable figure. */
export interface Left {
  id: string;
  name: string;
  lacks: string[];
}

/** A table with a figure in every cell, and what had to go for that. */
export interface WholeTable {
  table: RankingTable;
  /** By row, then column. */
  values: number[][];
  rowsLeftOut: Left[];
  columnsLeftOut: Left[];
}

/**
 * Leaves out what lacks a comparable figure. First whatever has none at all, row or column, then by
 * choice the rows or the columns that lack any.
 */
export function wholeTable(table: RankingTable, missing: Missing): WholeTable {
  const rows = [...table.rows.keys()];
  const columns = [...table.columns.keys()];
  const has = (row: number, at: number): boolean => isComparable(table, row, at);
  const someRows = rows.filter((row) => columns.some((at) => has(row, at)));
  const someColumns = columns.filter((at) => rows.some((row) => has(row, at)));
  const goRows = missing === "LEAVE_OUT_REGIONS";
  const keptRows = someRows.filter((row) => !goRows || someColumns.every((at) => has(row, at)));
  const keptColumns = someColumns.filter((at) => goRows || someRows.every((row) => has(row, at)));
  const cut = <T>(of: readonly (readonly T[])[]): T[][] =>
    keptRows.map((row) => keptColumns.map((at) => of[row]![at]!));
  return {
    table: {
      rows: keptRows.map((row) => table.rows[row]!),
      columns: keptColumns.map((at) => table.columns[at]!),
      values: cut(table.values),
      comparable: cut(table.comparable),
    },
    values: cut(table.values as readonly (readonly number[])[]),
    rowsLeftOut: rows
      .filter((row) => !keptRows.includes(row))
      .map((row) => ({
        ...table.rows[row]!,
        lacks: columns.filter((at) => !has(row, at)).map((at) => table.columns[at]!.code),
      })),
    columnsLeftOut: columns
      .filter((at) => !keptColumns.includes(at))
      .map((at) => ({
        id: table.columns[at]!.code,
        name: table.columns[at]!.label,
        lacks: rows.filter((row) => !has(row, at)).map((row) => table.rows[row]!.id),
      })),
  };
}
