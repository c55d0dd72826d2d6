import { kindOfType, kinds } from "./kind.ts";
import { fieldsOf, typeName, type ClassType } from "./spec.ts";

/**
 * Above a field's own decorator: what it was called in records written before, or what it looked
 * like. Files and registries that have it so are read as ever.
 */
export const formerly =
  (name: string, read: (old: unknown) => unknown = (old) => old) =>
  (prototype: object, field: string | symbol): void => {
    const type = prototype.constructor as ClassType;
    const spec = fieldsOf(type).find((one) => one.name === field);
    if (!spec)
      throw new Error(
        `${type.name}.${String(field)} is no field yet: write @formerly above the decorator that makes it one.`,
      );
    spec.formerly = { name, read };
  };

/** A record under the names of now; itself where it has none of before. */
export function underNewNames<R extends object>(type: ClassType, record: R): R {
  const renamed = fieldsOf(type).filter(({ formerly: was }) => was);
  let now: Record<string, unknown> = record as Record<string, unknown>;
  for (const { name, formerly: was } of renamed) {
    if (!was || !Object.hasOwn(now, was.name)) continue;
    // Both at once is for its owner to settle.
    if (name !== was.name && Object.hasOwn(now, name)) continue;
    const { [was.name]: old, ...rest } = now;
    const read = was.read(old);
    if (name !== was.name || read !== old) now = { ...rest, [name]: read };
  }
  return now as R;
}

/** What has taken the place of a record's field of before, in words; undefined for any other name. */
export function successorOf(type: ClassType, name: string): string | undefined {
  const field = fieldsOf(type).find(({ formerly: was }) => was?.name === name);
  if (field) return `It is called ${field.name} now.`;
  const { retired = {} } = kindOfType(type) ?? {};
  return Object.hasOwn(retired, name) ? retired[name] : undefined;
}

/** Fields that a kind had in an older contract under this name, or with another type. */
export const formerFields = (): { type: string; field: string }[] =>
  kinds().flatMap(({ type, retired }) =>
    [
      ...fieldsOf(type).flatMap(({ formerly: was }) => (was ? [was.name] : [])),
      ...Object.keys(retired),
    ].map((field) => ({ type: typeName(type), field })),
  );
