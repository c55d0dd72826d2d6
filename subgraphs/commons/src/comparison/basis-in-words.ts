import type { Column } from "./column.ts";
import { areaInWords, periodInWords, plain, subjectInWords } from "./in-words.ts";
import { isComparable } from "./judge.ts";

/** How many of the regions have a figure that compares on the basis. */
export const regionsOnBasis = ({ cells }: Column): number =>
  cells.filter(({ judged }) => judged && isComparable(judged)).length;

/** Such as “Context, of region, for 2020, for an area of NUTS 2, in percent: 12 of 14 regions have one.” */
export function basisInWords(column: Column): string {
  const { basis, cells } = column;
  if (!basis) return "None of the regions has a figure.";
  const { kind, territory, unit } = basis;
  const parts = [
    `${plain(kind ?? "of no known kind")} of ${subjectInWords(basis)}`,
    `for ${periodInWords(basis)}`,
    `over ${areaInWords({ territory })}`,
    `in ${unit ?? "no unit"}`,
  ];
  const whole = parts.join(", ");
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}: ${regionsOnBasis(column)} of ${cells.length} regions have one that compares.`;
}
