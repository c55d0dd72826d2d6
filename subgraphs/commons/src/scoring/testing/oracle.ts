import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** A table that another program computed: numbers by the names of their row and column. */
export interface OracleTable {
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly number[])[];
}

/** The rows of a file as they stand. */
export const oracleRows = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`oracle/${file}.csv`, import.meta.url)), {
    columns: true,
    trim: true,
  });

export function oracleTable(file: string): OracleTable {
  const rows = oracleRows(file);
  const [name = "", ...columns] = Object.keys(rows[0] ?? {});
  return {
    rows: rows.map((row) => row[name]!),
    columns: columns.filter((column) => !Number.isNaN(Number(rows[0]?.[column]))),
    values: rows.map((row) =>
      columns.map((column) => Number(row[column])).filter((value) => !Number.isNaN(value)),
    ),
  };
}

export const columnOf = ({ columns, values }: OracleTable, name: string): number[] =>
  values.map((row) => row[columns.indexOf(name)]!);
