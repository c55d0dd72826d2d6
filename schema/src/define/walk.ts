import { fieldsOf, isObjectType, type ClassType, type FieldSpec } from "./spec.ts";

export interface FieldPath {
  /** Names from the record's root, joined with dots; list positions are left out. */
  path: string;
  field: FieldSpec;
}

/** Every stored field of a type, value objects walked through, as paths from its root. */
export function pathsOf(type: ClassType, prefix = ""): readonly FieldPath[] {
  const paths: FieldPath[] = [];
  for (const field of fieldsOf(type)) {
    const path = prefix + field.name;
    paths.push({ path, field });
    const inner = field.role === "value" ? field.type() : null;
    if (isObjectType(inner)) paths.push(...pathsOf(inner, `${path}.`));
  }
  return paths;
}

/** All values that a record holds under a dotted path, lists flattened. */
export function valuesAt(record: unknown, path: string): unknown[] {
  let found: unknown[] = [record];
  for (const name of path.split("."))
    found = found.flatMap((one) => {
      const next = isPlain(one) && Object.hasOwn(one, name) ? one[name] : undefined;
      return next === undefined || next === null ? [] : next;
    });
  return found;
}

const isPlain = (one: unknown): one is Record<string, unknown> =>
  typeof one === "object" && one !== null && !Array.isArray(one);
