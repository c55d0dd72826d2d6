import { parse, type Info } from "csv-parse";
import type { Dialect } from "./csv-dialect.ts";
import type { Input } from "./input.ts";
import { textStream, withoutLines } from "./text-stream.ts";

/** One row of a CSV file as it stands. */
export interface CsvRow {
  cells: readonly string[];
  /** As a spreadsheet counts: the first row is 1, empty ones count. */
  row: number;
  /** The file's lines it spans. */
  lines: readonly [number, number];
  /** Whether a line of it is not UTF-8. */
  otherEncoding: boolean;
  /** Why the row could not be read. */
  broken?: string;
}

/**
 * Reads a CSV file as a stream. A row with a quotation mark that is opened and never closed would
 * swallow the rest of the file: it is handed out as broken, and reading goes on with the line after
 * the one it began on.
 */
export async function* csvRows(
  input: Input,
  { delimiter, skip }: Dialect,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<CsvRow> {
  /** Lines that have been dealt with. */
  let past = skip;
  let row = 0;
  for (;;) {
    const { text, otherLines, bytesRead } = textStream(input);
    let isOpen = false;
    // csv-parse minds the quotation marks of lines it is told to pass over, so they are cut off first.
    const parser = text.pipe(withoutLines(past)).pipe(
      parse({
        delimiter,
        bom: true,
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        // Not thrown: an error would take the rows before it along.
        skip_records_with_error: true,
        on_skip: () => {
          isOpen = true;
          return undefined;
        },
      }),
    );
    text.on("error", (error) => parser.destroy(error));
    let line = past + 1;
    try {
      for await (const { record, info } of parser as AsyncIterable<Parsed>) {
        row += 1;
        const end = past + info.lines;
        const otherEncoding = otherLines.size > 0 && spans(otherLines, line, end);
        yield { cells: record, row, lines: [line, end], otherEncoding };
        line = end + 1;
        onBytes?.(bytesRead());
      }
    } finally {
      text.destroy();
    }
    if (!isOpen) return;
    row += 1;
    const broken = "A quotation mark is opened in this row and not closed where the cell ends.";
    yield { cells: [], row, lines: [line, line], otherEncoding: false, broken };
    past = line;
  }
}

interface Parsed {
  record: string[];
  info: Info;
}

function spans(lines: ReadonlySet<number>, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines.has(line)) return true;
  return false;
}
