import type { RegionFigure } from "../figures/figure.ts";
import { type Column, type ColumnQuestion, columnOf, isSameRow, type Row } from "./column.ts";

/** By the first and the last figure of a column: the last one worked out with it, and its question. */
const last = new WeakMap<RegionFigure, { question: string; column: Column }>();

/** A column as it was worked out before, as far as question, regions and figures are what they were. */
export function keptColumn(question: ColumnQuestion, rows: readonly Row[]): Column {
  const ends = endsOf(rows);
  const asked = JSON.stringify(question);
  const known = ends
    .map((figure) => last.get(figure))
    .find((one) => one !== undefined && one.question === asked)?.column;
  if (known && areSame(known.rows, rows)) return known;
  const column = columnOf(question, rows, known);
  for (const figure of ends) last.set(figure, { question: asked, column });
  return column;
}

/** Where one of the two belongs to the region that changed, the other finds the column again. */
function endsOf(rows: readonly Row[]): RegionFigure[] {
  const has = ({ figures }: Row) => figures.length > 0;
  return [rows.find(has), rows.findLast(has)].flatMap((row) => row?.figures[0] ?? []);
}

const areSame = (before: readonly Row[], now: readonly Row[]): boolean =>
  before.length === now.length && before.every((row, at) => isSameRow(row, now[at]!));
