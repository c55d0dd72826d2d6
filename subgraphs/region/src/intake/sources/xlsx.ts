import { readSheet } from "read-excel-file/node";
import { IntakeError } from "../../records/errors.ts";
import type { Format, FormatOptions, Opened, Row } from "./format.ts";
import type { Input } from "./input.ts";
import {
  findHead,
  noticesOf,
  planTable,
  SAMPLE_ROWS,
  tableReader,
  type TableHead,
} from "./table.ts";
import { tableRow } from "./table-rows.ts";

/** A workbook is unpacked in memory, some ten times its size. */
const XLSX_MAX = 50_000_000;

/** The first sheet of a workbook; its dates come as dates. */
export const xlsx: Format = { endings: [".xlsx", ".xlsm"], open };

async function open(input: Input, options: FormatOptions): Promise<Opened> {
  if (input.bytes > XLSX_MAX)
    throw new IntakeError(
      `${input.name} has ${Math.round(input.bytes / 1e6)} MB, and XLSX is read up to ${XLSX_MAX / 1e6} MB. Save it as CSV (UTF-8), which is read in any size.`,
    );
  const rows = await readSheet(input.path).catch((cause: Error) => {
    throw new IntakeError(
      `${input.name} cannot be read as XLSX (${cause.message}). Save it anew as XLSX, or as CSV (UTF-8).`,
      { cause },
    );
  });
  const cells = rows as readonly (readonly unknown[])[];
  const head = findHead(options.kind, cells.slice(0, 20));
  if (!head)
    throw new IntakeError(`${input.name} is empty: wanted a heading and a row for each record.`);
  const planned = planTable(head.headings, cells.slice(head.row, SAMPLE_ROWS), options);
  const notices = [
    "The workbook's first sheet was read.",
    ...noticesOf(head, cells.slice(0, head.row)),
  ];
  return {
    kind: planned.plan.kind,
    rows: rowsOf(input.name, cells, head),
    interpret: tableReader(planned.plan, notices),
    notices,
    plan: planned,
  };
}

async function* rowsOf(
  file: string,
  cells: readonly (readonly unknown[])[],
  head: TableHead,
): AsyncGenerator<Row> {
  for (const [at, one] of cells.entries()) {
    const row = tableRow(file, head, { cells: one, row: at + 1 });
    if (row) yield row;
  }
}
