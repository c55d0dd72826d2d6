import {
  draftSchemaOf,
  fieldsOf,
  kindNamed,
  Money,
  pathsOf,
  Quantity,
  RecordLink,
  RegionLink,
  type FieldPath,
  type FieldSpec,
  type RecordBase,
} from "@guildhall/schema";
import { isObjectType } from "@guildhall/schema/define";
import { foldWords } from "../../records/slug.ts";
import type { Reading } from "./plan.ts";

export interface TableField {
  path: string;
  field: FieldSpec;
  as: Reading;
}

/** What no table says of its records: an import names them, and they are the registry's own. */
const NAMED: ReadonlySet<string> = new Set<keyof RecordBase>(["id", "region"]);

/** All that the owner of a kind's records may write in them, as paths. */
export function ownPaths(kind: string): readonly FieldPath[] {
  const type = kindNamed(kind)?.type;
  const written = new Set(type ? Object.keys(draftSchemaOf(type).shape) : []);
  return (type ? pathsOf(type) : []).filter(({ path }) => {
    const [name = ""] = path.split(".", 1);
    return written.has(name) && !NAMED.has(name);
  });
}

const tables = new Map<string, ReadonlyMap<string, TableField>>();

/** The fields of a kind that one cell can fill, by path, with the way such a cell is read. */
export function tableFields(kind: string): ReadonlyMap<string, TableField> {
  const known = tables.get(kind);
  if (known) return known;
  const paths = ownPaths(kind);
  // A part of one thing in a list, or of a link, says nothing by itself.
  const wholes = paths.filter(({ field }) => field.list || isLink(field));
  const made = new Map<string, TableField>();
  for (const { path, field } of paths) {
    const as = readingOf(field);
    if (as && !wholes.some((whole) => path.startsWith(`${whole.path}.`)))
      made.set(path, { path, field, as });
  }
  tables.set(kind, made);
  return made;
}

/** A field's path of now, for a mapping or a table that has it as it was called before. */
export function currentPath(kind: string, path: string): string {
  const type = kindNamed(kind)?.type;
  const renamed = type && fieldsOf(type).find(({ formerly: was }) => was?.name === path);
  return renamed?.name ?? path;
}

/** A field's path as a heading would name it: `address.city` as “address city”. */
export const headingOf = (path: string): string =>
  foldWords(path.replaceAll(/([a-z])([A-Z])/g, "$1 $2"));

/** The one text that tells a value object: a party's name, a condition's text, else a description. */
export function namingText(field: FieldSpec): string | undefined {
  const type = field.type();
  if (field.role !== "value" || !isObjectType(type)) return undefined;
  const fields = fieldsOf(type);
  const needed = fields.filter(({ required }) => required);
  const [only] = needed.length > 0 ? needed : fields.filter(({ name }) => name === "description");
  return needed.length <= 1 && only?.type() === String && !("format" in only)
    ? only.name
    : undefined;
}

const LINKS: ReadonlySet<unknown> = new Set([RecordLink, RegionLink]);
const isLink = (field: FieldSpec): boolean => field.role === "value" && LINKS.has(field.type());

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
  if (namingText(field)) return "named";
  return typeof type === "object" && !field.list && named === undefined ? "enum" : null;
}
