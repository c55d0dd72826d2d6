import type { Pinned } from "../asking/pinned.ts";
import { Notes, type Report, type Section } from "../reporting/report.ts";
import type { Column, Comparison } from "./answer.ts";
import { cellInWords } from "./cell-words.ts";
import { labelOf, nameOf } from "./names.ts";
import { rankingSection, rankingTable } from "./ranking-report.ts";
import { sourcesSection } from "./sources-section.ts";
import { comesTo } from "./statistics-words.ts";

/** A comparison for people: the figures, a footnote for each that does not simply compare, the sources. */
export function comparisonReport(
  { columns, rows, coverage, ranking }: Comparison,
  { citation, remarks }: Omit<Pinned, "data">,
): Report {
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
    { title: "Columns", lines: columns.map(basisInWords) },
    ...(ranking ? [rankingSection(ranking)] : []),
    sourcesSection(columns, rows),
    { title: "Coverage", lines: [coverage.sentence] },
    {
      title: "Cite as",
      lines: citation ? [citation.citation.text, `Kept at ${citation.address}`] : [],
    },
    { title: "Remarks", lines: remarks },
  ];
  return {
    tables: [table, ...(ranking?.result ? [rankingTable(ranking.result)] : [])],
    sections: sections.filter(({ lines }) => lines.length > 0),
    notes: notes.all,
  };
}

/** What a column's figures are held against, and what those come to that compare. */
const basisInWords = (column: Column): string =>
  `${labelOf(column)}: ${[column.basis?.says ?? "No region has a figure.", comesTo(column.statistics)].filter(Boolean).join(" ")}`;

function heading(column: Column, period: string | null): string {
  const about = [column.basis?.unit, period].filter(Boolean).join(", ");
  return about ? `${labelOf(column)} (${about})` : labelOf(column);
}

/** The first of those that are there most often; null where there is none. */
function mostCommon(words: readonly (string | null | undefined)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
