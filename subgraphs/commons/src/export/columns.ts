import { type ClassType, fieldsOf } from "@guildhall/schema";
import { isObjectType } from "@guildhall/schema/define";

export interface Column {
  /** Names from the record's root, joined with dots. */
  name: string;
  path: readonly string[];
  description: string;
  /** Numbers of the contract stay numbers; everything else is text. */
  isNumber: boolean;
}

/**
 * The columns of a kind, the same whatever is found: a field each, and for a value that has fields of
 * its own one for each of those. Lists stay in one column.
 */
export function columnsOf(type: ClassType, above: readonly string[] = []): Column[] {
  return fieldsOf(type).flatMap((field): Column[] => {
    if (field.role === "computed" || field.role === "referrers") return [];
    const path = [...above, field.name];
    const inner = field.type();
    if (field.role === "value" && !field.list && isObjectType(inner))
      return columnsOf(inner as ClassType, path);
    const isNumber = !field.list && field.role === "value" && isNumeric(inner);
    return [{ name: path.join("."), path, description: field.description, isNumber }];
  });
}

const isNumeric = (type: unknown): boolean =>
  type === Number || ["Int", "Float"].includes(String((type as { name?: unknown }).name));

export function valueAt(record: unknown, path: readonly string[]): unknown {
  let at = record;
  for (const name of path) {
    if (at === null || typeof at !== "object" || !Object.hasOwn(at, name)) return null;
    at = (at as Record<string, unknown>)[name];
  }
  return at ?? null;
}
