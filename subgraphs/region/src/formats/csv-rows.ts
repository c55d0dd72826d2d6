import { CsvError, parse, type Info } from "csv-parse";
import type { Dialect } from "./csv-dialect.ts";
import type { Input } from "./input.ts";
import { textStream } from "./text-stream.ts";

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

/** Longer rows are not rows: a quotation mark was opened and never closed. */
const ROW_MAX = 1_000_000;

/**
 * Reads a CSV file as a stream. A row whose quotation marks do not close is handed out as broken,
 * and reading goes on with the line after the one it began on.
 */
export async function* csvRows(
  input: Input,
  { delimiter, skip }: Dialect,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<CsvRow> {
  let fromLine = skip + 1;
  let row = 0;
  for (;;) {
    const { text, otherLines, bytesRead } = textStream(input);
    const parser = text.pipe(
      parse({
        delimiter,
        bom: true,
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        from_line: fromLine,
        max_record_size: ROW_MAX,
      }),
    );
    text.on("error", (error) => parser.destroy(error));
    let line = fromLine;
    try {
      for await (const { record, info } of parser as AsyncIterable<{
        record: string[];
        info: Info;
      }>) {
        row += 1;
        const end = info.lines;
        const otherEncoding = otherLines.size > 0 && spans(otherLines, line, end);
        yield { cells: record, row, lines: [line, end], otherEncoding };
        line = end + 1;
        onBytes?.(bytesRead());
      }
      return;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      row += 1;
      yield {
        cells: [],
        row,
        lines: [line, line],
        otherEncoding: false,
        broken: "A quotation mark is opened in this line and not closed where the cell ends.",
      };
      fromLine = line + 1;
    } finally {
      text.destroy();
    }
  }
}

function spans(lines: ReadonlySet<number>, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines.has(line)) return true;
  return false;
}
