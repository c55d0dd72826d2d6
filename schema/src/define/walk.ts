import { groupBy } from "../group.ts";
import { underNewNames } from "./formerly.ts";
import { kindOfId, kindOfType, type Kind } from "./kind.ts";
import { fieldsOf, isObjectType, type ClassType, type FieldSpec } from "./spec.ts";

export interface FieldPath {
  /** Names from the record's root, joined with dots; list positions are left out. */
  path: string;
  field: FieldSpec;
  /** Whether a record may hold more than one value there. */
  several: boolean;
}

/** Every field of a type, value objects walked through, as paths from its root. */
export const pathsOf = (type: ClassType): readonly FieldPath[] => [...pathsWithin(type, [])];

function* pathsWithin(
  type: ClassType,
  above: readonly ClassType[],
  prefix = "",
  within = false,
): Generator<FieldPath> {
  for (const field of fieldsOf(type)) {
    const path = prefix + field.name;
    const several = within || field.list;
    yield { path, field, several };
    const inner = valueObject(field);
    // One that holds itself would have no end of paths: misuse/stored.ts refuses it.
    if (inner && inner !== type && !above.includes(inner))
      yield* pathsWithin(inner, [...above, type], `${path}.`, several);
  }
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
  const next = isHolder(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  if (next === undefined || next === null) return;
  if (Array.isArray(next)) for (const one of next) gather(one, names, depth + 1, found);
  else gather(next, names, depth + 1, found);
}

export interface FieldValue {
  /** Where it stands, list positions included: `sources.0.address`. */
  path: string;
  field: FieldSpec;
  value: unknown;
}

interface Walked {
  values: readonly FieldValue[];
  byType?: ReadonlyMap<unknown, readonly FieldValue[]>;
}

const walked = new WeakMap<object, Walked>();

/** While `look` runs, the record is walked through once, however many ask for its fields. */
export function walkedOnce<T>(record: object, type: ClassType, look: () => T): T {
  walked.set(record, { values: [...walk(record, type)] });
  try {
    return look();
  } finally {
    walked.delete(record);
  }
}

/** Everything that a record holds, value objects both as a whole and field by field. */
export const fieldValues = (holder: object, type: ClassType): readonly FieldValue[] =>
  walked.get(holder)?.values ?? [...walk(holder, type)];

/** Those among them that are of one type, such as every `Period`. */
export function valuesOfType(
  holder: object,
  type: ClassType,
  wanted: unknown,
): readonly FieldValue[] {
  const isWanted = ({ field }: FieldValue): boolean =>
    field.role === "value" && field.type() === wanted;
  const known = walked.get(holder);
  if (!known) return [...walk(holder, type)].filter(isWanted);
  // Most rules ask for one type or another, of every record that is written.
  known.byType ??= groupBy(known.values, ({ field }) =>
    field.role === "value" ? field.type() : null,
  );
  return known.byType.get(wanted) ?? [];
}

function* walk(holder: unknown, type: ClassType, prefix = ""): Generator<FieldValue> {
  if (!isHolder(holder)) return;
  for (const field of fieldsOf(type)) {
    if (!Object.hasOwn(holder, field.name)) continue;
    const stored = holder[field.name];
    const path = prefix + field.name;
    const items: readonly unknown[] = field.list && Array.isArray(stored) ? stored : [stored];
    const inner = valueObject(field);
    for (const [index, value] of items.entries()) {
      if (value === undefined || value === null) continue;
      const at = field.list ? `${path}.${index}` : path;
      yield { path: at, field, value };
      if (inner) yield* walk(value, inner, `${at}.`);
    }
  }
}

/** Another record, as a record names it. */
export interface NamedRecord {
  /** Where the name stands, list positions included: `members.0.organisation`. */
  path: string;
  id: string;
  field: FieldSpec;
  /** The kind that the field is for; the id may say another. */
  kind: Kind;
}

/** The records that a record names in its fields, its value objects' included, of any registry. */
export function referencesIn(
  record: { readonly id: string },
  type: ClassType | undefined = kindOfId(record.id)?.type,
): NamedRecord[] {
  const named: NamedRecord[] = [];
  const values = type ? fieldValues(underNewNames(type, record), type) : [];
  for (const { path, field, value } of values) {
    const kind = field.role === "reference" && kindOfType(field.type());
    if (kind && typeof value === "string") named.push({ path, id: value, field, kind });
  }
  return named;
}

function valueObject(field: FieldSpec): ClassType | null {
  const type = field.role === "value" ? field.type() : null;
  return isObjectType(type) ? type : null;
}

const isHolder = (one: unknown): one is Record<string, unknown> =>
  typeof one === "object" && one !== null && !Array.isArray(one);
