import { absenceOf } from "../values/absence.ts";
import { readCoordinate, readPoint } from "../values/coordinate.ts";
import { readDate } from "../values/date.ts";
import { readFigure } from "../values/figure.ts";
import { numeral } from "../values/numeral.ts";
import { readStatus } from "../values/status.ts";
import { readYesNo } from "../values/yes-no.ts";
import type { ColumnPlan, Reading } from "./plan.ts";

/** How a column writes dates and numbers, where its cells show it beyond doubt. */
export function styleOf(as: Reading, cells: readonly string[]): Partial<ColumnPlan> {
  if (as === "date" || as === "day") return dateStyle(cells);
  return ["number", "quantity", "metric", "money", "fee"].includes(as) ? numberStyle(cells) : {};
}

function dateStyle(cells: readonly string[]): Partial<ColumnPlan> {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const [, first = "0", second = "0"] =
      /^\s*(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+\d{2,4}/.exec(cell) ?? [];
    if (Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
  }
  // Both in one column: nothing is sure, and each date that can be read twice is flagged.
  if (dayFirst > 0 === monthFirst > 0) return {};
  return { order: dayFirst > 0 ? "day-first" : "month-first" };
}

function numberStyle(cells: readonly string[]): Partial<ColumnPlan> {
  let comma = 0;
  let point = 0;
  for (const cell of cells)
    for (const signs of cell.match(/\d[\d.,]*\d/g) ?? []) {
      const last = Math.max(signs.lastIndexOf(","), signs.lastIndexOf("."));
      const decimals = signs.length - last - 1;
      if (last < 0 || decimals === 3 || !numeral(signs)) continue;
      if (signs[last] === ",") comma += 1;
      else point += 1;
    }
  if (comma > 0 === point > 0) return {};
  return { decimal: comma > 0 ? "comma" : "point" };
}

/** Enough cells to tell that a guess by the heading alone is wrong. */
const TELLING = 3;

/** Whether what a column holds can be what its heading suggests. */
export function fitsSample(plan: ColumnPlan, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !absenceOf(cell));
  if (plan.as === "id") return isKey(cells);
  if (plan.to === "name" || plan.to === "operator.name")
    return filled.length < TELLING || share(filled, isYesNo) < 0.5;
  // “x”, “y” and “location” head many things; coordinates are told by their cells alone.
  if (plan.as === "point")
    return filled.length > 0 && share(filled, (cell) => readPoint(cell).value !== undefined) > 0.5;
  if (/^[xy]$/i.test(plan.column)) return filled.length > 0 && share(filled, isCoordinate) > 0.9;
  const test = TESTS[plan.as];
  return !test || filled.length < TELLING || share(filled, test) >= 0.3;
}

const isYesNo = (cell: string): boolean => readYesNo(cell) !== null;
const isCoordinate = (cell: string): boolean => readCoordinate(cell).value !== undefined;
const isFigure = (cell: string): boolean => {
  const { value, doubts } = readFigure(cell);
  return (
    value !== undefined || doubts.some(({ code }) => code === "DATE_FROM_SPREADSHEET_SUSPECTED")
  );
};
const isDate = (cell: string): boolean => readDate(cell).value !== undefined;

const TESTS: Partial<Record<Reading, (cell: string) => boolean>> = {
  status: (cell) => readStatus(cell).value !== undefined,
  quantity: isFigure,
  number: isFigure,
  metric: isFigure,
  date: isDate,
  day: isDate,
  "yes-no": isYesNo,
};

const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.filter(test).length / Math.max(1, cells.length);

/** Whether cells can be told apart: nearly all there, and no two the same. */
function isKey(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return (
    filled.length > 0 &&
    filled.length >= cells.length * 0.9 &&
    new Set(filled).size >= filled.length * 0.98 &&
    filled.every((cell) => cell.length <= 80)
  );
}
