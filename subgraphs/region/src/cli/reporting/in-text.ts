import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { oneLine, type Report, type Table } from "./report.ts";

/** A column is no wider than this, however long its words are: they wrap. */
const WIDEST = 26;
const GAP = "  ";

/** A report for a terminal of so many columns. */
export function inText({ tables, sections, notes }: Report, width: number): string {
  const wrapped = (line: string, mark = ""): string[] =>
    wrap(line, width - mark.length, { hard: false }).map(
      (part, at) => (at === 0 ? mark : " ".repeat(mark.length)) + part,
    );
  const blocks = [
    ...tables.flatMap((table) => fitting(table, width).map(drawn)),
    notes.flatMap((note, at) => wrapped(note, `[${at + 1}] `)),
    ...sections.map(({ title, lines }) => [title, ...lines.flatMap((line) => wrapped(line, "  "))]),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** In a table no word is longer than its column; below it an address stays whole, to be of use. */
const wrap = (words: string, width: number, { hard } = { hard: true }): string[] =>
  wrapAnsi(oneLine(words), Math.max(width, 10), { hard, trim: true }).split("\n");

/** A table whose columns do not fit side by side, as several below each other; each names its rows. */
function fitting(table: Table, width: number): Table[] {
  const widths = widthsOf(table);
  const parts: number[][] = [];
  let room = 0;
  for (const at of table.head.keys()) {
    if (at === 0) continue;
    const needed = widths[at]! + GAP.length;
    if (parts.length === 0 || needed > room) {
      parts.push([]);
      room = width - widths[0]!;
    }
    parts.at(-1)!.push(at);
    room -= needed;
  }
  if (parts.length === 0) return [table];
  return parts.map((columns) => {
    const some = (cells: readonly string[]) => [0, ...columns].map((at) => cells[at] ?? "");
    return { head: some(table.head), rows: table.rows.map(some) };
  });
}

const widthsOf = ({ head, rows }: Table): number[] =>
  head.map((_, at) =>
    Math.min(
      WIDEST,
      Math.max(...[head, ...rows].map((row) => stringWidth(oneLine(row[at] ?? "")))),
    ),
  );

function drawn(table: Table): string[] {
  const widths = widthsOf(table);
  const row = (cells: readonly string[]): string[] => {
    const lines = cells.map((cell, at) => wrap(cell, widths[at]!));
    return Array.from({ length: Math.max(...lines.map(({ length }) => length)) }, (_, line) =>
      lines
        .map((one, at) => padded(one[line] ?? "", widths[at]!))
        .join(GAP)
        .trimEnd(),
    );
  };
  return [
    ...row(table.head),
    widths.map((width) => "─".repeat(width)).join(GAP),
    ...table.rows.flatMap(row),
  ];
}

const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - stringWidth(text)));
