import { FeePeriod, kindNamed, kinds } from "@guildhall/schema";
import { z } from "zod";
import { currentPath, ownPaths, tableFields } from "./fields.ts";
import { READINGS, type ColumnPlan, type TablePlan } from "./plan.ts";

const Target = z.strictObject({
  to: z.string().optional(),
  as: z.enum(READINGS).optional(),
  unit: z.string().optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "Wanted a currency such as EUR.")
    .optional(),
  period: z.enum(Object.keys(FeePeriod) as [keyof typeof FeePeriod]).optional(),
  word: z.string().optional(),
  label: z.string().optional(),
  order: z.enum(["day-first", "month-first"]).optional(),
  decimal: z.enum(["comma", "point"]).optional(),
  why: z.string().optional(),
});

const Mapping = z.strictObject({
  $comment: z.unknown().optional(),
  kind: z.string().optional(),
  id: z.string().optional(),
  columns: z.record(z.string(), z.union([z.string(), z.null(), Target])).default({}),
  fixed: z.record(z.string(), z.unknown()).default({}),
});
export type MappingFile = z.input<typeof Mapping>;

export type CheckedMapping = { ok: true; plan: TablePlan } | { ok: false; message: string };

/** Reading to use for the fields that no single cell of the contract's makes. */
const SPECIAL: Readonly<Record<string, ColumnPlan["as"]>> = {
  id: "id",
  details: "detail",
  notes: "note",
  facilities: "facilities",
  metrics: "metric",
  status: "status",
  "membership.fees": "fee",
  location: "point",
  "location.latitude": "latitude",
  "location.longitude": "longitude",
  openingHours: "hours",
  "address.postcode": "postcode",
  period: "period",
};

/**
 * A mapping file over the guessed plan: its columns replace the guess's, `null` leaves a column
 * out, and columns it does not name stay as guessed.
 */
export function applyMapping(file: unknown, guess: TablePlan): CheckedMapping {
  const checked = Mapping.safeParse(file);
  if (!checked.success) return { ok: false, message: z.prettifyError(checked.error) };
  const { kind = guess.kind, id, columns, fixed } = checked.data;
  if (!kindNamed(kind))
    return {
      ok: false,
      message: `kind: got ${kind}, wanted one of ${kinds()
        .map((one) => one.kind)
        .join(", ")}.`,
    };
  const headings = new Set(guess.columns.map(({ column }) => column));
  const strange = [...Object.keys(columns), ...(id ? [id] : [])].filter(
    (column) => !headings.has(column),
  );
  if (strange.length > 0)
    return {
      ok: false,
      message: `columns: the table has no column ${strange.map((one) => JSON.stringify(one)).join(", ")}; it has ${[...headings].map((one) => JSON.stringify(one)).join(", ")}.`,
    };
  const paths = new Set(ownPaths(kind).map(({ path }) => path));
  const shared = Object.fromEntries(
    Object.entries(fixed).map(([path, value]) => [currentPath(kind, path), value]),
  );
  const problems = Object.keys(shared)
    .filter((path) => !paths.has(path))
    .map((path) => `fixed.${path}: ${kind} have no such field that the rows could share.`);
  const planned = guess.columns.map((column): ColumnPlan => {
    if (column.column === id) return { column: column.column, to: "id", as: "id" };
    if (id && column.as === "id" && !Object.hasOwn(columns, column.column))
      return { column: column.column, to: "details", as: "detail" };
    if (!Object.hasOwn(columns, column.column)) return column;
    const target = columns[column.column];
    if (target === null || target === undefined)
      return { column: column.column, to: "", as: "leave-out", why: "the mapping leaves it out" };
    const given = typeof target === "string" ? { to: target } : target;
    const to = currentPath(kind, given.to ?? column.to);
    const as =
      (to === "id" ? "id" : given.as) ??
      SPECIAL[to] ??
      tableFields(kind).get(to)?.as ??
      (to === "leave-out" ? "leave-out" : undefined);
    if (!as || (!SPECIAL[to] && !tableFields(kind).has(to) && as !== "leave-out"))
      problems.push(
        `columns.${column.column}: ${kind} have no field ${JSON.stringify(to)} that one cell can fill.`,
      );
    const { order, decimal } = column;
    return {
      ...(order && { order }),
      ...(decimal && { decimal }),
      ...given,
      column: column.column,
      to,
      as: as ?? "detail",
    };
  });
  if (problems.length > 0) return { ok: false, message: problems.join("\n") };
  return { ok: true, plan: { kind, columns: planned, fixed: shared } };
}

/** A plan as a mapping file, for its owner to correct. */
export function mappingOf({ kind, columns, fixed }: TablePlan): MappingFile {
  return {
    $comment:
      'What each column becomes. Put null to leave a column out, "details" to keep it in words; fixed gives fields that all rows share.',
    kind,
    columns: Object.fromEntries(
      columns.map(({ column, ...target }) => [column, target.as === "leave-out" ? null : target]),
    ),
    fixed: { ...fixed },
  };
}
