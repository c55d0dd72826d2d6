import { fieldsOf, isObjectType, type ClassType, type FieldSpec } from "../define/spec.ts";

export interface FieldValue {
  /** Where it stands, list positions included: `sources.0.address`. */
  path: string;
  field: FieldSpec;
  value: unknown;
}

const walked = new WeakMap<object, readonly FieldValue[]>();

/** While `look` runs, the record is walked through once, however many rules ask for its fields. */
export function walkedOnce<T>(record: object, type: ClassType, look: () => T): T {
  walked.set(record, [...walk(record, type)]);
  try {
    return look();
  } finally {
    walked.delete(record);
  }
}

/** Everything that a record holds, value objects both as a whole and field by field. */
export const fieldValues = (holder: object, type: ClassType): readonly FieldValue[] =>
  walked.get(holder) ?? [...walk(holder, type)];

function* walk(holder: unknown, type: ClassType, prefix = ""): Generator<FieldValue> {
  if (!isHolder(holder)) return;
  for (const field of fieldsOf(type)) {
    if (!Object.hasOwn(holder, field.name)) continue;
    const stored = holder[field.name];
    const path = prefix + field.name;
    const items: readonly unknown[] = field.list && Array.isArray(stored) ? stored : [stored];
    for (const [index, value] of items.entries()) {
      if (value === undefined || value === null) continue;
      const at = field.list ? `${path}.${index}` : path;
      yield { path: at, field, value };
      const inner = field.role === "value" ? field.type() : null;
      if (isObjectType(inner)) yield* walk(value, inner, `${at}.`);
    }
  }
}

/** The value objects of one class, such as every `Period` of a record. */
export function* objectsOf<T extends object>(
  holder: object,
  type: ClassType,
  wanted: abstract new () => T,
): Generator<{ path: string; value: Partial<T> }> {
  for (const { path, field, value } of fieldValues(holder, type))
    if (field.role === "value" && field.type() === wanted && isHolder(value))
      yield { path, value: value as Partial<T> };
}

/** The texts of a record, those of its value objects included. */
export function* textsOf(
  holder: object,
  type: ClassType,
): Generator<FieldValue & { value: string }> {
  for (const found of fieldValues(holder, type))
    if (typeof found.value === "string") yield { ...found, value: found.value };
}

const isHolder = (one: unknown): one is Record<string, unknown> =>
  typeof one === "object" && one !== null && !Array.isArray(one);
