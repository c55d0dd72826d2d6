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

const steps = new Map<string, readonly string[]>();

/** All values that a record holds under a dotted path, lists flattened. */
export function valuesAt(record: unknown, path: string): unknown[] {
  // Every key of every record that is written comes through here.
  let names = steps.get(path);
  if (!names) steps.set(path, (names = path.split(".")));
  const found: unknown[] = [];
  gather(record, names, 0, found);
  return found;
}

function gather(at: unknown, names: readonly string[], depth: number, found: unknown[]): void {
  if (depth === names.length) {
    found.push(at);
    return;
  }
  const name = names[depth]!;
  const next = isPlain(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  if (next === undefined || next === null) return;
  if (Array.isArray(next)) for (const one of next) gather(one, names, depth + 1, found);
  else gather(next, names, depth + 1, found);
}

const isPlain = (one: unknown): one is Record<string, unknown> =>
  typeof one === "object" && one !== null && !Array.isArray(one);
