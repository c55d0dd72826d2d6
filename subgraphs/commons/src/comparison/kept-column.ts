import type { RegionFigure } from "../figures/figure.ts";
import { type Column, type ColumnQuestion, columnOf, type Row } from "./column.ts";

/** By the first figure of a column: the last one that was worked out with it, and its question. */
const last = new WeakMap<RegionFigure, { question: string; column: Column }>();

/** A column as it was worked out before, where question, regions and figures are what they were. */
export function keptColumn(question: ColumnQuestion, rows: readonly Row[]): Column {
  const [first] = rows.find(({ figures }) => figures.length > 0)?.figures ?? [];
  if (!first) return columnOf(question, rows);
  const asked = JSON.stringify(question);
  const known = last.get(first);
  if (known?.question === asked && areSame(known.column.rows, rows)) return known.column;
  const column = columnOf(question, rows);
  last.set(first, { question: asked, column });
  return column;
}

const areSame = (before: readonly Row[], now: readonly Row[]): boolean =>
  before.length === now.length &&
  before.every(({ region, figures }, at) => {
    const row = now[at]!;
    return (
      region === row.region &&
      figures.length === row.figures.length &&
      figures.every((figure, place) => figure === row.figures[place])
    );
  });
