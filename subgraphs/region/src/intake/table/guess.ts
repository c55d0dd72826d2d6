import { findTerm, vocabulary } from "@guildhall/schema";
import { currencyIn, periodIn } from "../values/fee.ts";
import { fold } from "../../records/slug.ts";
import { headingOf, tableFields } from "./fields.ts";
import { COMMON, MAKER_SPACES, PERSONAL, PLACES, type Heading } from "./headings.ts";
import type { ColumnPlan, TablePlan } from "./plan.ts";
import { fitsSample, styleOf } from "./sample.ts";

/** Fields that several columns may fill together. */
const SEVERAL = new Set([
  "",
  "notes",
  "facilities",
  "equipment",
  "metrics",
  "membership.fees",
  "networks",
]);

/**
 * Guesses what each column means, from its heading and from what its first cells hold. `columns`
 * gives for each heading the cells of some hundred rows.
 */
export function guessPlan(
  kind: string,
  columns: ReadonlyMap<string, readonly string[]>,
): TablePlan {
  const headings = headingsOf(kind);
  const taken = new Set<string>();
  const planned = new Map<string, ColumnPlan>();
  const claim = (find: (heading: string, cells: readonly string[]) => Target | undefined): void => {
    for (const [column, cells] of columns) {
      if (planned.has(column)) continue;
      const target = find(column, cells);
      if (!target || (taken.has(target.to) && !SEVERAL.has(target.to))) continue;
      const plan = { ...target, column, ...hintsOf(column, target), ...styleOf(target.as, cells) };
      if (!fitsSample(plan, cells)) continue;
      taken.add(target.to);
      planned.set(column, plan);
    }
  };
  claim((column) => withoutHeading(kind, headings, column));
  // The surest first, so that a column called “name” goes before one called “ad”.
  const ranks = Math.max(...headings.map(({ exact }) => exact.split(", ").length));
  for (let rank = 0; rank < ranks; rank++)
    claim((column) =>
      known(headings, column, ({ exact }, words) =>
        words.includes(exact.split(", ")[rank] ?? "\0"),
      ),
    );
  claim((column) => ofContract(kind, column));
  claim((column) => (PERSONAL.test(fold(column)) ? LEFT_OUT : undefined));
  if (tableFields(kind).has("operator.name")) claim(facilityColumn);
  claim((column) =>
    known(headings, column, ({ like }, words) => words.some((word) => like?.test(word) ?? false)),
  );
  return {
    kind,
    columns: [...columns.keys()].map(
      (column) => planned.get(column) ?? { column, to: "details", as: "detail" },
    ),
    fixed: {},
  };
}

type Target = Omit<ColumnPlan, "column">;
const LEFT_OUT: Target = { to: "", as: "leave-out", why: "tells of persons or how to reach them" };

function headingsOf(kind: string): Heading[] {
  const all = [...COMMON, ...PLACES, ...MAKER_SPACES];
  if (kind === "maker-spaces") return all;
  const fields = tableFields(kind);
  return all.filter(
    ({ to }) =>
      to === "id" || fields.has(to) || (to === "location" && fields.has("location.latitude")),
  );
}

function known(
  headings: readonly Heading[],
  column: string,
  means: (heading: Heading, words: string[]) => boolean,
): Target | undefined {
  const words = [...new Set([fold(column), fold(column.replaceAll(/[([].*?[)\]]/g, " "))])].filter(
    Boolean,
  );
  const found = headings.find((heading) => means(heading, words));
  if (!found) return undefined;
  const { exact: _exact, like: _like, ...target } = found;
  return { as: "text", ...(found.as ? {} : { as: defaultReading(found.to) }), ...target };
}

const defaultReading = (path: string): ColumnPlan["as"] =>
  tableFields("maker-spaces").get(path)?.as ?? "text";

function ofContract(kind: string, column: string): Target | undefined {
  const words = fold(column.replaceAll(/([a-z])([A-Z])/g, "$1 $2"));
  for (const { path, as } of tableFields(kind).values())
    if (headingOf(path) === words || path === column.trim()) return { to: path, as };
  return undefined;
}

/**
 * A column called as a field that no heading leads to: a new field of the contract need not be made
 * known here, even where its name has meant something else in tables until now. What a field refers
 * to is seldom told by an id, so such a column is left to the headings.
 */
function withoutHeading(
  kind: string,
  headings: readonly Heading[],
  column: string,
): Target | undefined {
  const target = ofContract(kind, column);
  if (!target || headings.some(({ to }) => to === target.to)) return undefined;
  return tableFields(kind).get(target.to)?.field.role === "reference" ? undefined : target;
}

/** A column headed “3D printer” or “Woodwork”. */
function facilityColumn(column: string): Target | undefined {
  const bare = column.replace(/\s*\([^)]*\)\s*$/, "");
  const joined = fold(bare).replaceAll(" ", "");
  const word =
    findTerm("facility", bare)?.code ??
    vocabulary("facility")?.terms.find(({ code, spellings = [], label }) =>
      [code, label, ...spellings].some((one) => {
        const other = fold(one).replaceAll(" ", "");
        return (
          other === joined ||
          `${joined}ing` === other ||
          `${joined}s` === other ||
          `${other}s` === joined
        );
      }),
    )?.code;
  return word ? { to: "facilities", as: "facility", word } : undefined;
}

/** What a heading says of all its cells: “Cost per month (GBP)”, “Floor space (sq m)”. */
function hintsOf(column: string, { as }: Target): Partial<ColumnPlan> {
  if (as !== "fee" && as !== "money") return {};
  const currency = currencyIn(column);
  const period = periodIn(column);
  return { ...(currency && { currency }), ...(as === "fee" && period && { period }) };
}
