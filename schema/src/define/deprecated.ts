import { fieldsOf, type ClassType } from "./spec.ts";

/**
 * Above a field's own decorator: the field is to go, and its reason names what takes its place.
 * It is answered and taken as before; the README of `schema/` says for how long.
 */
export const deprecated =
  (reason: string) =>
  (prototype: object, name: string | symbol): void => {
    const type = prototype.constructor as ClassType;
    const field = fieldsOf(type).find((one) => one.name === name);
    if (!field)
      throw new Error(
        `${type.name}.${String(name)} is no field yet: write @deprecated above the decorator that makes it one.`,
      );
    field.deprecated = reason;
  };
