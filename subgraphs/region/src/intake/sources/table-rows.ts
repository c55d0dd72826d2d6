import type { Origin } from "../../records/refusal.ts";
import { doubt, type Doubt } from "../values/doubts.ts";
import { clean } from "../values/text.ts";
import { textOf } from "../values/text-cell.ts";
import type { Row } from "./format.ts";
import { rowText, type TableHead } from "./table.ts";

export interface RawRow {
  cells: readonly unknown[];
  row: number;
  lines?: readonly [number, number];
  otherEncoding?: boolean;
  broken?: string;
}

/** A raw row of a table as one to interpret; null for an empty one. */
export function tableRow(
  file: string,
  { headings, row: headRow }: TableHead,
  given: RawRow,
): Row | null {
  if (given.row <= headRow) return null;
  const origin: Origin = { file, row: given.row };
  const { cells, broken } = given;
  if (broken) return { raw: cells, origin, wrong: { message: broken } };
  const texts = cells.map((cell) => clean(textOf(cell)));
  const filled = texts.filter(Boolean).length;
  if (filled === 0) return null;
  const surplus = texts.slice(headings.length).filter(Boolean);
  if (surplus.length > 0) return { raw: cells, origin, wrong: tooLong(given, headings.length) };
  if (
    filled > 1 &&
    texts.every((text, at) => text === (headings[at] ?? "").replace(/ \(\d+\)$/, ""))
  )
    return { raw: cells, origin, wrong: { message: "The row repeats the heading." } };
  if (
    filled === 1 &&
    headings.length >= 4 &&
    /^(total|sum|source|note|notes|updated|last updated|©|\*)/i.test(texts.find(Boolean) ?? "")
  )
    return {
      raw: cells,
      origin,
      wrong: { message: "The row holds one remark and no record.", found: rowText(cells) },
    };
  return { raw: cells, origin, doubts: doubtsOf(given, texts, headings.length) };
}

function tooLong({ cells, lines }: RawRow, wanted: number) {
  const span =
    lines && lines[1] > lines[0] ? ` It spans the file's lines ${lines[0]} to ${lines[1]}.` : "";
  return {
    message: `The row has ${cells.length} cells and the heading ${wanted} columns, so its values may stand in the wrong columns and none was taken: put a value that holds the separator, or a quotation mark, in quotation marks.${span}`,
    found: rowText(cells),
  };
}

function doubtsOf(
  { cells, otherEncoding }: RawRow,
  texts: readonly string[],
  wanted: number,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (cells.length < wanted)
    doubts.push(doubt("ROW_TOO_SHORT", `${cells.length} cells`, { wanted: `${wanted} cells` }));
  if (otherEncoding) {
    const odd = texts.find((text) => /[\u0080-\uFFFF]/.test(text));
    doubts.push(
      doubt("ENCODING_ASSUMED", odd ?? rowText(cells), { wanted: "a file saved as UTF-8" }),
    );
  }
  return doubts;
}
