import { findTerm, nearest, type Warnings } from "@guildhall/schema";
import type { Column } from "../../comparison/column.ts";
import { nameOf } from "../../comparison/table.ts";
import type { RegionFigure } from "../../figures/figure.ts";

const PAIR = "compareRegions.pair";

/** A figure of a column by its id, or by the region in whose cell it stands; what is not there is warned of. */
export function findFigure(
  columns: readonly Column[],
  indicator: string,
  [argument, id]: readonly [argument: string, id: string],
  warnings: Warnings,
): { column: Column; figure: RegionFigure } | null {
  const column = findColumn(columns, indicator);
  if (!column) {
    missing(`${PAIR}.indicator`, indicator, columns.map(nameOf), warnings);
    return null;
  }
  const cell = column.cells.find(({ region }) => region === id);
  const all = column.rows.flatMap(({ figures }) => figures);
  const figure = cell ? cell.judged?.figure : all.find((one) => one.id === id);
  if (figure) return { column, figure };
  const there = column.cells.flatMap(({ region, judged }) => (judged ? region : []));
  missing(`${PAIR}.${argument}`, id, [...there, ...all.map((one) => one.id)], warnings);
  return null;
}

function findColumn(columns: readonly Column[], asked: string): Column | undefined {
  const [word = "", part = null] = asked.split(/\/(.*)/s);
  const code = findTerm("indicator", word)?.code ?? word;
  return columns.find((one) => one.indicator === code && one.part === part);
}

const missing = (
  argument: string,
  got: string,
  known: readonly string[],
  warnings: Warnings,
): void =>
  warnings.add({ code: "WORD_UNKNOWN", argument, got }, (shown) => {
    const near = nearest(got, known, (one) => [one]);
    const wanted = near.join(" or ") || known.slice(0, 3).join(", ") || "a column with figures";
    return { message: `Got ${JSON.stringify(shown)}, wanted one that is there: ${wanted}.`, near };
  });
