import type { Pinned } from "../asking/pinned.ts";
import { figureInWords, numberInWords } from "../reporting/figure-words.ts";
import { Notes, type Report, type Section } from "../reporting/report.ts";
import type { Cell, Column, Comparison } from "./answer.ts";
import { labelOf, nameOf } from "./names.ts";
import { rankingTable, rankingSection } from "./ranking-report.ts";
import { sourcesSection } from "./sources-section.ts";

/** A comparison for people: the figures, a footnote for each that does not simply compare, the sources. */
export function comparisonReport(
  compared: Comparison,
  { citation, remarks }: Omit<Pinned, "data">,
): Report {
  const { columns, rows, coverage, ranking } = compared;
  const notes = new Notes();
  const periods = columns.map((_, at) =>
    mostCommon(rows.map(({ cells }) => cells[at]?.figure?.period)),
  );
  const table = {
    head: ["", ...columns.map((column, at) => heading(column, periods[at] ?? null))],
    rows: rows.map((row) => [
      nameOf(row),
      ...row.cells.map((cell, at) => cellInWords(cell, columns[at]!, periods[at] ?? null, notes)),
    ]),
  };
  const sections: Section[] = [
    {
      title: "Basis of each column",
      lines: columns.map((column) => `${labelOf(column)}: ${basisOf(column)}`),
    },
    ...(ranking ? [rankingSection(ranking)] : []),
    sourcesSection(columns, rows),
    { title: "Coverage", lines: [coverage.sentence] },
    ...(citation ? [{ title: "Cite as", lines: [citation.citation.text] }] : []),
    ...(remarks.length > 0 ? [{ title: "Remarks", lines: remarks }] : []),
  ];
  return {
    tables: [table, ...(ranking?.result ? [rankingTable(ranking.result)] : [])],
    sections: sections.filter(({ lines }) => lines.length > 0),
    notes: notes.all,
  };
}

const basisOf = ({ basis }: Column): string => basis?.says ?? "no region has a figure.";

function heading(column: Column, period: string | null): string {
  const about = [column.basis?.unit, period].filter(Boolean).join(", ");
  return about ? `${labelOf(column)} (${about})` : labelOf(column);
}

/** The figure as reported, what is otherwise than its column says, and marks for what must be known. */
function cellInWords(
  { figure, view, interval, verdict, reasons, absence, absenceSays }: Cell,
  { basis }: Column,
  usual: string | null,
  notes: Notes,
): string {
  const isAbsent = !figure || (figure.value == null && !figure.asGiven);
  const said = reasons.map(({ says }) => says);
  const marks = isAbsent && absenceSays ? [...said, absenceSays] : said;
  if (verdict === "NOT_COMPARABLE") marks.unshift("Not comparable with the others of its column.");
  if (isAbsent)
    return [absence?.toLowerCase().replaceAll("_", " ") ?? "no figure", notes.mark(marks)]
      .filter(Boolean)
      .join(" ");
  return [
    figureInWords(figure),
    figure.unit && figure.unit !== basis?.unit ? figure.unit : "",
    interval ? `(${numberInWords(interval.low)} to ${numberInWords(interval.high)})` : "",
    view ? viewInWords(view, figure.bound) : "",
    figure.period && figure.period !== usual ? `in ${figure.period}` : "",
    notes.mark(marks),
  ]
    .filter(Boolean)
    .join(" ");
}

/** A view of a bound is a bound. */
const viewInWords = (view: NonNullable<Cell["view"]>, bound: string | null | undefined): string =>
  view.value == null ? "" : `= ${figureInWords({ ...view, bound })} ${view.unit ?? ""}`.trim();

/** The first of those that are there most often; null where there is none. */
function mostCommon(words: readonly (string | null | undefined)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
