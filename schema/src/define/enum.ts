import { registerEnumType } from "type-graphql";

const names = new Map<object, string>();

/** A closed list of values that carry meaning, each with its description. */
export function defineEnum<const K extends string>(
  name: string,
  description: string,
  values: Record<K, string>,
): { readonly [V in K]: V } {
  const members = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as {
    [V in K]: V;
  };
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  ) as { [V in K]: { description: string } };
  registerEnumType(members, { name, description, valuesConfig });
  names.set(members, name);
  return members;
}

export const enumName = (type: unknown): string | undefined => names.get(type as object);
/** The names of every enum, as often as they were given. */
export const enumNames = (): readonly string[] => [...names.values()];

/** The values of an enum made by `defineEnum`, or null for anything else. */
export function enumValues(type: unknown): readonly string[] | null {
  return typeof type === "object" && type && names.has(type) ? Object.keys(type) : null;
}
