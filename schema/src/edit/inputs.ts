import { ID } from "type-graphql";
import { input } from "../define/object.ts";
import type { Kind } from "../define/kind.ts";
import {
  addField,
  describeOf,
  fieldsOf,
  isObjectType,
  newClass,
  typeName,
  type ClassType,
  type FieldSpec,
  type ValueSpec,
} from "../define/spec.ts";

const inputs = new Map<ClassType, ClassType>();

/** The input type of a value object, `OperatorInput` for `Operator`: the same fields, as stored. */
export function inputOf(type: ClassType): ClassType {
  const known = inputs.get(type);
  if (known) return known;
  const Input = newClass();
  inputs.set(type, Input);
  addInputs(Input, fieldsOf(type));
  input(describeOf(type), `${typeName(type)}Input`)(Input);
  return Input;
}

/** `MakerSpaceInput`: a record as an editor writes it, without what the registry adds. */
export function recordInput({ type }: Kind): ClassType {
  const Input = newClass();
  addInputs(Input, writable(type));
  input(describeOf(type), `${typeName(type)}Input`)(Input);
  return Input;
}

/** `MakerSpacePatch`: the same fields, of which only some are given. */
export function recordPatch({ type }: Kind): ClassType {
  const Patch = newClass();
  addInputs(
    Patch,
    writable(type).map((field) => ({ ...field, required: false })),
  );
  const description = `Changes to a record of type ${typeName(type)}: a field that is given replaces the present one, null removes it, and what is left out stays as it is.`;
  input(description, `${typeName(type)}Patch`)(Patch);
  return Patch;
}

const writable = (type: ClassType): FieldSpec[] =>
  fieldsOf(type).filter(({ writtenBy }) => !writtenBy);

function addInputs(Input: ClassType, fields: readonly FieldSpec[]): void {
  for (const field of fields) {
    const spec = asInput(field);
    if (spec) addField(Input.prototype, spec);
  }
}

/** A field in the form in which it is stored; null for one that is worked out when asked for. */
function asInput(field: FieldSpec): ValueSpec | null {
  const { name, description, required, list } = field;
  const common = { role: "value", name, required, list } as const;
  switch (field.role) {
    case "term": {
      const asked = `${description} A word of vocabulary \`${field.vocabulary}\`, or one of your own.`;
      return { ...common, description: asked, type: () => String };
    }
    case "reference":
      return { ...common, description: `${description} By id.`, type: () => ID };
    case "value": {
      const given = field.type();
      // At once, not when asked: type-graphql wants to know every class before it builds.
      const type = isObjectType(given) ? inputOf(given) : given;
      return { ...common, description, type: () => type };
    }
    default:
      return null;
  }
}
