import { figureInWords, numberInWords } from "../reporting/figure-words.ts";
import type { Notes } from "../reporting/report.ts";
import type { Cell, Column } from "./answer.ts";

/** The same of every cell that it is true of, where the graph's own sentence names each. */
const NOT_COLLECTED = "Nobody asked or counted, or the region's registry does not tell.";
const REFUSED = "Not comparable with the others of its column.";

/** The figure as reported, what is otherwise than its column says, and marks for what must be known. */
export function cellInWords(
  cell: Cell,
  column: Column,
  usual: string | null,
  notes: Notes,
): string {
  return [...told(cell, column, usual), notes.mark(footnotes(cell))].filter(Boolean).join(" ");
}

const isAbsent = ({ figure }: Cell): boolean =>
  !figure || (figure.value == null && !figure.asGiven);

function told(cell: Cell, { basis }: Column, usual: string | null): string[] {
  const { figure, view, interval, absence } = cell;
  if (!figure || isAbsent(cell)) return [absence ? words(absence) : "no figure"];
  return [
    figureInWords(figure),
    figure.unit && figure.unit !== basis?.unit ? figure.unit : "",
    ends(interval),
    figure.period && figure.period !== usual ? `in ${figure.period}` : "",
    ...(view?.value == null
      ? []
      : ["=", figureInWords(view), view.unit ?? "", ends(view.interval)]),
  ];
}

/** Of a figure that does not simply compare, why; of one that is absent, in what way; of a view, what it lacks. */
function footnotes(cell: Cell): string[] {
  const { verdict, reasons, view, absence, absenceSays } = cell;
  const why = absence === "NOT_COLLECTED" ? NOT_COLLECTED : absenceSays;
  return [
    ...(verdict === "NOT_COMPARABLE" ? [REFUSED] : []),
    ...reasons.map(({ says }) => says),
    ...(isAbsent(cell) && why ? [why] : []),
    ...(view?.refused ? [view.says] : []),
    ...(view?.cautions ?? []).map(({ says }) => says),
  ];
}

const ends = (interval: Cell["interval"]): string =>
  interval ? `(${numberInWords(interval.low)} to ${numberInWords(interval.high)})` : "";

const words = (name: string): string => name.toLowerCase().replaceAll("_", " ");
