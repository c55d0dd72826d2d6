import { kindNamed, Money, pathsOf, Quantity, type FieldSpec, type Kind } from "@guildhall/schema";
import { fold } from "../../records/slug.ts";
import type { Reading } from "./plan.ts";

export interface TableField {
  path: string;
  field: FieldSpec;
  as: Reading;
}

const tables = new Map<string, ReadonlyMap<string, TableField>>();

/** Paths that a cell cannot fill: the store or the importer writes them, or they need several cells. */
const NOT_CELLS =
  /^(id|region|sources|issues|translations|details|successor|metrics|facilities|membership\.fees|roles)(\.|$)/;

/** The fields of a kind that one cell can fill, by path, with the way such a cell is read. */
export function tableFields(kind: string): ReadonlyMap<string, TableField> {
  const known = tables.get(kind);
  if (known) return known;
  const definition = kindNamed(kind);
  const made = new Map<string, TableField>();
  for (const { path, field } of definition ? fieldsOfKind(definition) : []) {
    const as = readingOf(field);
    if (as && !NOT_CELLS.test(path)) made.set(path, { path, field, as });
  }
  tables.set(kind, made);
  return made;
}

/** A field's path as a heading would name it: `address.city` as “address city”. */
export const headingOf = (path: string): string =>
  fold(path.replaceAll(/([a-z])([A-Z])/g, "$1 $2"));

const fieldsOfKind = (kind: Kind) =>
  pathsOf(kind.type).filter(({ path, field }) => !isWithinList(kind, path) || field.list);

function isWithinList(kind: Kind, path: string): boolean {
  const parents = new Set(pathsOf(kind.type).flatMap((one) => (one.field.list ? [one.path] : [])));
  const names = path.split(".");
  return names.some((_, at) => at > 0 && parents.has(names.slice(0, at).join(".")));
}

function readingOf(field: FieldSpec): Reading | null {
  if (field.role === "term") return field.list ? "terms" : "term";
  if (field.role === "reference") return field.list ? "list" : "text";
  if (field.role !== "value") return null;
  const type = field.type();
  if (type === Quantity) return field.list ? null : "quantity";
  if (type === Money) return field.list ? null : "money";
  if (field.format === "partial-date") return field.list ? null : "date";
  if (field.format === "date") return field.list ? null : "day";
  if (field.format === "url") return field.list ? "list" : "url";
  if (field.format === "country") return field.list ? "list" : "country";
  if (field.format === "language") return field.list ? "list" : "language";
  if (type === String) return field.list ? "list" : "text";
  if (type === Boolean) return "yes-no";
  const named = (type as { name?: string } | undefined)?.name;
  if (type === Number || named === "Int") return field.list ? null : "number";
  return typeof type === "object" && !field.list && named === undefined ? "enum" : null;
}
