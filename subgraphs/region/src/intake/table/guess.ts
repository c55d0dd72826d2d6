import { findTerm, groupBy, vocabulary } from "@guildhall/schema";
import { currencyIn, periodIn } from "../values/fee.ts";
import { foldWords } from "../../records/slug.ts";
import { currentPath, headingOf, tableFields } from "./fields.ts";
import { COMMON, MAKER_SPACES, MEASUREMENTS, PERSONAL, PLACES, type Heading } from "./headings.ts";
import type { ColumnPlan, Reading, TablePlan } from "./plan.ts";
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
  const taken = new Set<string>();
  const planned = new Map<string, ColumnPlan>();
  const claim = (column: string, target: Target | undefined): void => {
    if (!target || planned.has(column)) return;
    if (taken.has(target.to) && !SEVERAL.has(target.to)) return;
    const cells = columns.get(column) ?? [];
    const plan = { ...target, column, ...hintsOf(column, target), ...styleOf(target.as, cells) };
    if (!fitsSample(plan, cells)) return;
    taken.add(target.to);
    planned.set(column, plan);
  };
  const names = [...columns.keys()];
  const headings = headingsOf(kind);
  const words = new Map(names.map((column) => [column, wordsOf(column)]));
  for (const column of names) claim(column, withoutHeading(kind, headings, column));
  // The surest first, so that a column called “name” goes before one called “ad”.
  const exact = [...words].flatMap(([column, all]) =>
    all.flatMap((word) => {
      const known = EXACT.get(word) ?? [];
      return known.flatMap((one) => (headings.includes(one.heading) ? [{ column, ...one }] : []));
    }),
  );
  for (const { column, heading } of exact.toSorted((one, other) => one.rank - other.rank))
    claim(column, targetOf(kind, heading));
  for (const column of names) claim(column, ofContract(kind, column));
  for (const column of names)
    claim(column, PERSONAL.test(foldWords(column)) ? LEFT_OUT : undefined);
  if (tableFields(kind).has("operator.name"))
    for (const column of names) claim(column, facilityColumn(column));
  for (const [column, all] of words) {
    const like = headings.find((heading) => all.some((word) => heading.like?.test(word)));
    claim(column, like && targetOf(kind, like));
  }
  return {
    kind,
    columns: names.map((column) => planned.get(column) ?? { column, to: "details", as: "detail" }),
    fixed: {},
  };
}

type Target = Omit<ColumnPlan, "column">;
const LEFT_OUT: Target = { to: "", as: "leave-out", why: "tells of persons or how to reach them" };

const ALL: readonly Heading[] = [...COMMON, ...PLACES, ...MAKER_SPACES];

/** Each heading by its words, and how near the first of them a word stands. */
const EXACT: ReadonlyMap<string, { heading: Heading; rank: number }[]> = groupBy(
  [...ALL, ...MEASUREMENTS].flatMap((heading) =>
    heading.exact.split(", ").map((word, rank) => ({ word, heading, rank })),
  ),
  ({ word }) => word,
);

function headingsOf(kind: string): readonly Heading[] {
  if (kind === "maker-spaces") return ALL;
  const fields = tableFields(kind);
  const shared = ALL.filter(
    ({ to }) =>
      to === "id" || fields.has(to) || (to === "location" && fields.has("location.latitude")),
  );
  return kind === "measurements" ? [...shared, ...MEASUREMENTS] : shared;
}

/** A column's name to compare, as it is and without what stands in brackets. */
const wordsOf = (column: string): string[] =>
  [...new Set([column, column.replaceAll(/[([].*?[)\]]/g, " ")].map(foldWords))].filter(Boolean);

/** A heading's own way of reading goes for spaces; another kind's field of that name has its own. */
function targetOf(kind: string, { exact: _exact, like: _like, ...target }: Heading): Target {
  const field = tableFields(kind).get(target.to)?.as;
  if (kind !== "maker-spaces" && field && WORDS.has(field) && WORDS.has(target.as ?? field))
    return { ...target, as: field };
  return { as: field ?? "text", ...target };
}
const WORDS: ReadonlySet<Reading> = new Set(["text", "term", "enum"]);

function ofContract(kind: string, column: string): Target | undefined {
  const words = foldWords(column.replaceAll(/([a-z])([A-Z])/g, "$1 $2"));
  for (const { path, as } of tableFields(kind).values())
    if (headingOf(path) === words || path === currentPath(kind, column.trim()))
      return { to: path, as };
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

const joined = (text: string): string => foldWords(text).replaceAll(" ", "");

const FACILITIES: ReadonlyMap<string, string> = new Map(
  (vocabulary("facility")?.terms ?? []).flatMap(({ code, label, spellings = [] }) =>
    [code, label, ...spellings].map((word) => [joined(word), code] as const),
  ),
);

/** A column headed “3D printer” or “Woodwork”. */
function facilityColumn(column: string): Target | undefined {
  const bare = column.replace(/\s*\([^)]*\)\s*$/, "");
  const one = joined(bare);
  const spellings = [one, `${one}ing`, `${one}s`, one.replace(/s$/, "")];
  const word =
    findTerm("facility", bare)?.code ??
    spellings.map((spelling) => FACILITIES.get(spelling)).find((code) => code !== undefined);
  return word ? { to: "facilities", as: "facility", word } : undefined;
}

/** What a heading says of all its cells: “Cost per month (GBP)”, “Floor space (sq m)”. */
function hintsOf(column: string, { as }: Target): Partial<ColumnPlan> {
  if (as !== "fee" && as !== "money") return {};
  const currency = currencyIn(column);
  const period = periodIn(column);
  return { ...(currency && { currency }), ...(as === "fee" && period && { period }) };
}
