import { IntakeError } from "../../records/errors.ts";
import { dialectOf, type Dialect } from "./csv-dialect.ts";
import { csvRows } from "./csv-rows.ts";
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
import { textStream } from "./text-stream.ts";

/** How far down a heading may stand below titles and remarks. */
const LEADING_ROWS = 20;

export const csv: Format = {
  endings: [".csv", ".tsv", ".txt", ".tab"],
  mediaType: /csv|tab-separated/,
  open,
};

async function open(input: Input, options: FormatOptions): Promise<Opened> {
  if (input.encoding === "binary")
    throw new IntakeError(
      `${input.name} is not a text file. Save the spreadsheet as XLSX or CSV (UTF-8).`,
    );
  const dialect = dialectOf(await startOf(input));
  const sample = await sampleOf(input, dialect);
  const head = findHead(options.kind, sample.slice(0, LEADING_ROWS));
  if (!head)
    throw new IntakeError(`${input.name} is empty: wanted a heading and a row for each record.`);
  const planned = planTable(head.headings, sample.slice(head.row), options);
  const notices = noticesOf(head, sample);
  return {
    kind: planned.plan.kind,
    rows: rowsOf(input, dialect, head),
    interpret: tableReader(planned.plan, notices),
    notices,
    plan: planned,
  };
}

async function* rowsOf(input: Input, dialect: Dialect, head: TableHead): AsyncGenerator<Row> {
  for await (const raw of csvRows(input, dialect, (bytes) => (input.read = bytes))) {
    const row = tableRow(input.name, head, raw);
    if (row) yield row;
  }
}

async function startOf(input: Input): Promise<string> {
  const { text } = textStream(input);
  let start = "";
  for await (const part of text) {
    start += String(part);
    if (start.length > 200_000) break;
  }
  return start;
}

async function sampleOf(input: Input, dialect: Dialect): Promise<(readonly string[])[]> {
  const sample: (readonly string[])[] = [];
  for await (const { cells } of csvRows(input, dialect)) {
    sample.push(cells);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  return sample;
}
