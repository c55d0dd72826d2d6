import type { ClassType } from "../define/spec.ts";
import { fieldValues, valuesOfType, type FieldValue } from "../define/walk.ts";

/** The value objects of one class, such as every `Period` of a record. */
export function* objectsOf<T extends object>(
  holder: object,
  type: ClassType,
  wanted: abstract new () => T,
): Generator<{ path: string; value: Partial<T> }> {
  for (const { path, value } of valuesOfType(holder, type, wanted))
    if (typeof value === "object") yield { path, value: value as Partial<T> };
}

/** The texts of a record, those of its value objects included. */
export function* textsOf(
  holder: object,
  type: ClassType,
): Generator<FieldValue & { value: string }> {
  for (const found of fieldValues(holder, type))
    if (typeof found.value === "string") yield { ...found, value: found.value };
}
