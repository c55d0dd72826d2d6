import { GraphQLScalarType } from "graphql";
import { Float } from "type-graphql";
import { isObjectType, ownFieldsOf, type ClassType, type ValueSpec } from "../define/spec.ts";
import { JsonScalar } from "../define/scalars.ts";
import { writtenTypes, type Definitions } from "./definitions.ts";
import type { Misuse } from "./misuse.ts";
import { sortOf } from "./sorts.ts";
import { asClass, fieldOf, nameOf, writtenField } from "./written.ts";

/** Values of a type that the contract cannot check, or with limits that nobody would look at. */
export const valueTypes = (definitions: Definitions): Misuse[] =>
  writtenTypes(definitions).flatMap((type) =>
    ownFieldsOf(type).flatMap((field) =>
      field.role === "value" ? [...unknownType(type, field), ...idleLimits(type, field)] : [],
    ),
  );

function unknownType(holder: ClassType, field: ValueSpec): Misuse[] {
  const type = field.type();
  if (sortOf(type) || type === JsonScalar || isObjectType(type)) return [];
  return [
    {
      at: fieldOf(holder, field),
      got:
        type === undefined
          ? "no type: the import that it comes from may be circular"
          : `type ${nameOf(type)}, which the contract has no validator for`,
      wanted:
        "String, Number, Int, Boolean, ID, a scalar of values/scalars.ts, an enum of defineEnum or a class with @object",
      write: instead(field, type),
    },
  ];
}

function instead(field: ValueSpec, type: unknown): string {
  if (typeof type === "function") return `@object("What it is.") export class ${nameOf(type)}`;
  if (type && !(type instanceof GraphQLScalarType))
    return `defineEnum("${asClass(field.name)}", ${JSON.stringify(field.description)}, ${nameOf(type)})`;
  return writtenField(field, { type: () => (type === Float ? Number : String) });
}

function idleLimits(holder: ClassType, field: ValueSpec): Misuse[] {
  const sort = sortOf(field.type());
  const { format, min, max } = field;
  const idle = { ...(sort !== "text" && { format }), ...(sort !== "number" && { min, max }) };
  const given = Object.entries(idle).filter(([, one]) => one !== undefined);
  if (!sort || given.length === 0) return [];
  const limits = given.map(([name, one]) => `${name}: ${JSON.stringify(one)}`).join(", ");
  return [
    {
      at: fieldOf(holder, field),
      got: `{ ${limits} } on values of type ${nameOf(field.type())}, where it is not looked at`,
      wanted: "a format for text, min and max for numbers",
      write: writtenField(field, Object.fromEntries(given.map(([name]) => [name, undefined]))),
    },
  ];
}
