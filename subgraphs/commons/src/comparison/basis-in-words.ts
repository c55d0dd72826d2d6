import { isAtAPlace } from "@guildhall/schema/compare";
import { type Basis, isOfRegion } from "./basis.ts";
import type { Column } from "./column.ts";
import { areaInWords, periodInWords, plain, subjectInWords } from "./in-words.ts";
import { isComparable } from "./judge.ts";

/** How many of the regions have a figure that compares on the basis. */
export const regionsOnBasis = ({ cells }: Column): number =>
  cells.filter(({ judged }) => judged && isComparable(judged)).length;

/** Such as “Context of region, for 2020, over an area of NUTS 2, in percent: 12 of 14 regions have one that compares.” */
export function basisInWords(column: Column): string {
  const { basis } = column;
  if (!basis) return "None of the regions has a figure.";
  const { kind, territory, unit } = basis;
  const parts = [
    `${plain(kind ?? "of no known kind")} of ${subjectInWords(basis)}`,
    `for ${periodInWords(basis)}`,
    ...(isAtAPlace(basis) ? [] : [`over ${areaInWords({ territory })}`]),
    `in ${unit ?? "no unit"}`,
  ];
  const whole = parts.join(", ");
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}: ${howMany(column)}${ofOneThing(basis)}`;
}

/** One figure alone lies on the basis that was made of it: that it compares would say nothing. */
function howMany(column: Column): string {
  const regions = regionsOnBasis(column);
  const of = `${regions} of ${column.cells.length} regions`;
  return regions === 1
    ? `${of} has one, with nothing to compare it with.`
    : `${of} have one that compares.`;
}

/** A region may have many houses; the cell shows one, which is none of the region’s own figures. */
const ofOneThing = (basis: Basis): string =>
  !basis.subject || isOfRegion(basis)
    ? ""
    : ` Each is of one ${subjectInWords(basis)}, not of all that its region has.`;
