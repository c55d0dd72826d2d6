import { normaliserOf } from "./methods.ts";
import { directionOf } from "./ranking-scores.ts";
import { isComparable, type RankingOptions, type RankingTable } from "./ranking-table.ts";
import type { WholeTable } from "./whole-table.ts";

/** More regions make an answer that nobody reads, and a matrix of their squares. */
export const MOST_REGIONS = 200;
/** Comparisons of two scores, about half a second of them. */
const MOST_COMPARISONS = 50_000_000;

export type RefusalCode =
  | "TOO_FEW_REGIONS"
  | "TOO_MANY_REGIONS"
  | "TOO_FEW_COMPARABLE"
  | "DIRECTION_MISSING"
  | "NO_WEIGHT_LEFT"
  | "METHODS_DO_NOT_FIT"
  | "TOO_MANY_WEIGHTINGS";

/** Why there is no ranking, and what there would have to be for one. */
export interface Refusal {
  code: RefusalCode;
  got: string;
  wanted: string;
  toDo: string;
}

/** All that stands against ranking a table; nothing where it can be ranked. */
export function refusals(
  asked: RankingTable,
  whole: WholeTable,
  options: RankingOptions,
): Refusal[] {
  return [
    comparableCells(asked, options),
    enoughRegions(whole, options),
    directions(whole, options),
    weight(whole, options),
    methods(options),
    work(whole, options),
  ].flatMap((refusal) => refusal ?? []);
}

/** The share of a table's cells that compare. */
export function comparableShare(table: RankingTable): number {
  const cells = table.rows.flatMap((_, row) =>
    table.columns.map((__, at) => isComparable(table, row, at)),
  );
  return cells.length ? cells.filter(Boolean).length / cells.length : 0;
}

function comparableCells(asked: RankingTable, { minimumComparable }: RankingOptions) {
  const share = comparableShare(asked);
  const cells = asked.rows.length * asked.columns.length;
  if (cells > 0 && share >= minimumComparable) return null;
  return {
    code: "TOO_FEW_COMPARABLE",
    got: `${Math.round(share * cells)} comparable cells of ${cells}`,
    wanted: `at least ${Math.max(1, Math.ceil(minimumComparable * cells - 1e-9))}, ${percent(minimumComparable)} of them`,
    toDo: `Ask for other indicators, another basis or fewer regions${worst(asked)}.`,
  } satisfies Refusal;
}

/** The columns that most regions lack. */
function worst(asked: RankingTable): string {
  const lacking = asked.columns.map(({ code }, at) => ({
    code,
    lacks: asked.rows.filter((_, row) => !isComparable(asked, row, at)).length,
  }));
  const most = Math.max(0, ...lacking.map(({ lacks }) => lacks));
  const named = lacking.filter(({ lacks }) => lacks === most).map(({ code }) => code);
  if (most === 0) return "";
  const verb = named.length > 1 ? "have" : "has";
  return `: ${named.join(", ")} ${verb} none for ${most} of ${asked.rows.length} regions`;
}

function enoughRegions({ table, rowsLeftOut }: WholeTable, { minimumRegions }: RankingOptions) {
  const got = table.rows.length;
  if (got > MOST_REGIONS)
    return {
      code: "TOO_MANY_REGIONS",
      got: `${got} regions`,
      wanted: `at most ${MOST_REGIONS}`,
      toDo: "Ask for some of them by regions or countries.",
    } satisfies Refusal;
  if (got > 0 && table.columns.length > 0 && got >= minimumRegions) return null;
  const lacking = rowsLeftOut.slice(0, 5).map(({ name, lacks }) => `${name} (${lacks.join(", ")})`);
  return {
    code: "TOO_FEW_REGIONS",
    got: `${got} regions with a comparable figure in each of ${table.columns.length} indicators`,
    wanted: `at least ${Math.max(minimumRegions, 1)}`,
    toDo: lacking.length
      ? `Ask for more regions, or leave out indicators that some lack: ${lacking.join("; ")}.`
      : "Ask for more regions or for indicators that they have.",
  } satisfies Refusal;
}

function directions({ table }: WholeTable, options: RankingOptions) {
  const without = table.columns.filter((column) => directionOf(column, options) === "NEITHER");
  if (without.length === 0) return null;
  const codes = without.map(({ code }) => code).join(", ");
  return {
    code: "DIRECTION_MISSING",
    got: `indicators of which neither more nor less is better: ${codes}`,
    wanted: "a direction for each",
    toDo: `Say which is better by directions, HIGHER_IS_BETTER or LOWER_IS_BETTER, for ${codes}, or leave them out.`,
  } satisfies Refusal;
}

function weight({ table }: WholeTable, { weights }: RankingOptions) {
  if (table.columns.length === 0 || table.columns.some(({ code }) => (weights[code] ?? 1) > 0))
    return null;
  return {
    code: "NO_WEIGHT_LEFT",
    got: `no weight on ${table.columns.map(({ code }) => code).join(", ")}`,
    wanted: "a weight above 0 for one of them at least",
    toDo: "Give one of them a weight by weights.",
  } satisfies Refusal;
}

function methods(options: RankingOptions) {
  if (normaliserOf(options)) return null;
  const { normalisation, aggregation } = options;
  return {
    code: "METHODS_DO_NOT_FIT",
    got: `${aggregation} of ${normalisation}, whose values are not all above 0`,
    wanted: "a geometric or harmonic mean of values above 0",
    toDo: "Normalise by MIN_MAX or RANK, or aggregate by ARITHMETIC_MEAN or COPELAND.",
  } satisfies Refusal;
}

function work({ table }: WholeTable, { aggregation, weightings }: RankingOptions) {
  const { length } = table.rows;
  const each =
    ((length * (length - 1)) / 2) * (aggregation === "COPELAND" ? table.columns.length : 1);
  const most = Math.floor(MOST_COMPARISONS / Math.max(each, 1));
  if (weightings <= most) return null;
  return {
    code: "TOO_MANY_WEIGHTINGS",
    got: `${weightings} weightings of ${length} regions by ${aggregation}`,
    wanted: `at most ${most}`,
    toDo: "Ask for fewer weightings, or for fewer regions.",
  } satisfies Refusal;
}

export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
