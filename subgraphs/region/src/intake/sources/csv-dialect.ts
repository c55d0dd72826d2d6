import { parse } from "csv-parse/sync";

export interface Dialect {
  delimiter: string;
  /** Lines before the table: Excel's “sep=;”. */
  skip: number;
}

const DELIMITERS = [",", ";", "\t", "|"];

/** How a table's cells are separated, seen from its first lines: the sign that makes equal rows. */
export function dialectOf(start: string): Dialect {
  const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(start);
  if (declared?.[1]) return { delimiter: declared[1], skip: 1 };
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(start, delimiter) }));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  return { delimiter: best && best.score > 0 ? best.delimiter : ",", skip: 0 };
}

function scoreOf(start: string, delimiter: string): number {
  let rows: string[][];
  try {
    rows = parse(start, {
      delimiter,
      to: 30,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return 0;
  }
  // What was read last may have been cut off.
  const widths = (rows.length > 2 ? rows.slice(0, -1) : rows).map((row) => row.length);
  const usual = modeOf(widths);
  if (usual < 2) return 0;
  return (widths.filter((width) => width === usual).length / widths.length) * Math.log2(usual);
}

function modeOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}
