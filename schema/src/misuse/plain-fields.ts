import { fieldsOf, isObjectType, type ClassType, type ValueSpec } from "../define/spec.ts";
import { groupBy } from "../group.ts";
import { lineOf, type Definitions, type ToldField } from "./definitions.ts";
import type { Misuse } from "./misuse.ts";
import { fieldOf, writtenField } from "./written.ts";

/**
 * Holds what type-graphql was told against what was collected. A field that only it knows is in the
 * SDL, and records that have it are refused; one that it does not know is stored and never answered.
 */
export function plainFields({ types, fields }: Definitions): Misuse[] {
  const told = groupBy(fields, ({ target }) => target as unknown as ClassType);
  const classes = new Set(types.flatMap((type) => [...lineOf(type)]));
  return [...classes].flatMap((type) => [
    ...plain(type, told.get(type) ?? []),
    ...untold(type, told),
  ]);
}

function plain(type: ClassType, told: readonly ToldField[]): Misuse[] {
  const collected = new Set(namesOf(fieldsOf(type)));
  return told
    .filter(({ name }) => !collected.has(name))
    .map((field) => ({
      at: fieldOf(type, field),
      got: "a plain @Field: the SDL has it, and records that have it are refused",
      wanted: "a decorator of define/field.ts, from which everything is read that concerns a field",
      write: writtenField(asCollected(field)),
    }));
}

function asCollected({ name, description, getType, typeOptions }: ToldField): ValueSpec {
  const type = getType(); // before its options are read: it is what fills them in
  return {
    role: "value",
    name,
    description: description ?? "What it is.",
    type: () => type,
    required: false, // as every new field: a region may lag behind
    list: Boolean(typeOptions.array),
  };
}

function untold(type: ClassType, told: ReadonlyMap<ClassType, readonly ToldField[]>): Misuse[] {
  if (!isObjectType(type)) return [];
  // In the SDL, fields are inherited from types and interfaces, not from other classes.
  const types = [...lineOf(type)].filter(isObjectType);
  const known = new Set(types.flatMap((one) => namesOf(told.get(one) ?? [])));
  return fieldsOf(type)
    .filter(({ name }) => !known.has(name))
    .map((field) => ({
      at: fieldOf(type, field),
      got: "a field that its base class was given after the class was made: the SDL lacks it",
      wanted: "fields that are there before the classes that inherit them",
      write: writtenField(field),
    }));
}

const namesOf = (fields: readonly { name: string }[]): string[] => fields.map(({ name }) => name);
