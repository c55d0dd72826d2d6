import { IntakeError } from "../../records/errors.ts";
import { guessPlan } from "../table/guess.ts";
import { tableInterpreter } from "../table/interpret.ts";
import { applyMapping } from "../table/mapping.ts";
import type { TablePlan } from "../table/plan.ts";
import { clean } from "../values/text.ts";
import { textOf } from "../values/text-cell.ts";
import type { FormatOptions, Interpreted, Row } from "./format.ts";

/** Rows of a table that say what its columns hold. */
export const SAMPLE_ROWS = 1_000;

/** A table's heading: the columns' names, told apart where two are the same. */
export interface TableHead {
  headings: readonly string[];
  /** Which row it is, counted from 1. */
  row: number;
}

/** The first of the leading rows that names a column for the records' names, else the first wide one. */
export function findHead(kind: string, leading: readonly (readonly unknown[])[]): TableHead | null {
  const rows = leading.map((cells) => cells.map((cell) => clean(textOf(cell))));
  const widest = Math.max(0, ...rows.map(filledIn));
  const named = rows.findIndex(
    (cells) => filledIn(cells) >= Math.min(2, widest) && namesRecords(kind, cells),
  );
  const at =
    named >= 0
      ? named
      : rows.findIndex((cells) => filledIn(cells) > 0 && filledIn(cells) >= widest / 2);
  const cells = rows[at];
  return cells ? { headings: distinct(cells), row: at + 1 } : null;
}

const filledIn = (cells: readonly string[]): number => cells.filter(Boolean).length;

const namesRecords = (kind: string, cells: readonly string[]): boolean =>
  guessPlan(kind, new Map(cells.filter(Boolean).map((cell) => [cell, []]))).columns.some(
    ({ to }) => to === "name",
  );

function distinct(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell || `Column ${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

export function noticesOf({ row }: TableHead, sample: readonly (readonly unknown[])[]): string[] {
  const above = sample.slice(0, row - 1).filter((cells) => cells.some(Boolean));
  return above.length > 0
    ? [`The heading was found in row ${row}; what stands above it was not read.`]
    : [];
}

/** What the columns become: as the mapping says, and where it is silent as their cells suggest. */
export function planTable(
  headings: readonly string[],
  sample: readonly (readonly unknown[])[],
  { kind, mapping }: FormatOptions,
): { plan: TablePlan; guessed: boolean } {
  const filled = sample
    .map((row) => row.map((cell) => clean(textOf(cell))))
    .filter((row) => row.some(Boolean));
  const columns = new Map(
    headings.map((heading, at) => [heading, filled.map((row) => row[at] ?? "")]),
  );
  const mapped = mapping as { kind?: string } | undefined;
  const guess = guessPlan(mapped?.kind ?? kind, columns);
  const checked =
    mapping === undefined ? { ok: true as const, plan: guess } : applyMapping(mapping, guess);
  if (!checked.ok) throw new IntakeError(`The mapping cannot be used.\n${checked.message}`);
  if (!checked.plan.columns.some(({ to }) => to === "name"))
    throw new IntakeError(
      `No column could be found that holds the records' names. The columns are: ${headings.join(", ")}.\n` +
        `Say which it is in a file such as {"columns": {${JSON.stringify(headings[0])}: "name"}} and give it with --mapping.`,
    );
  return { plan: checked.plan, guessed: mapping === undefined };
}

/** The reader of a table's rows, with what the report should say of columns that are not taken. */
export function tableReader(plan: TablePlan, notices: string[]) {
  const interpret = tableInterpreter(plan);
  for (const { column, as, why } of plan.columns)
    if (as === "leave-out")
      notices.push(`Column “${column}” is left out: it ${why ?? "is not mapped"}.`);
  return ({ raw, doubts = [] }: Row): Interpreted => {
    const cells = raw as readonly unknown[];
    const draft = interpret(cells);
    const name = draft.fields["name"];
    if (typeof name !== "string")
      return {
        wrong: {
          field: "name",
          message: "The row names nothing: wanted a name in its name column.",
          found: rowText(cells),
        },
      };
    draft.issues.push(...doubts);
    return { draft };
  };
}

export const rowText = (cells: readonly unknown[]): string =>
  cells
    .map((cell) => clean(textOf(cell)))
    .filter(Boolean)
    .join(" | ")
    .slice(0, 200);
