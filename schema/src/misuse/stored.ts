import {
  fieldsOf,
  isObjectType,
  type ClassType,
  type FieldSpec,
  type Format,
  type ValueSpec,
} from "../define/spec.ts";
import { DateScalar, DateTimeScalar, JsonScalar, PartialDate } from "../define/scalars.ts";
import { kindOf, type Definitions } from "./definitions.ts";
import { misuseAt, type Misuse, type Why } from "./misuse.ts";
import { asClass, fieldOf, nameOf, writtenField } from "./written.ts";

const FORMAT_OF = new Map<unknown, Format>([
  [PartialDate, "partial-date"],
  [DateScalar, "date"],
  [DateTimeScalar, "instant"],
]);

/** Fields that answers may have and records may not, in the kinds and the values they hold. */
export function stored(definitions: Definitions): Misuse[] {
  const found = new Map<FieldSpec, Misuse[]>();
  const seen = new Set<ClassType>();
  const look = (type: ClassType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    for (const field of fieldsOf(type)) {
      if (field.role !== "value" || found.has(field)) continue;
      const why = unfit(type, field, definitions);
      found.set(field, misuseAt(fieldOf(type, field), why));
      const inner = field.type();
      if (isObjectType(inner) && !why) look(inner);
    }
  };
  for (const { type } of definitions.kinds) look(type);
  return [...found.values()].flat();
}

function unfit(holder: ClassType, field: ValueSpec, definitions: Definitions): Why {
  const type = field.type();
  const format = FORMAT_OF.get(type);
  if (format && field.format !== format)
    return {
      got: `${nameOf(type)} ${field.format ? `with format "${field.format}"` : "without a format"}, so records with other text are taken and cannot be answered`,
      wanted: `format "${format}"`,
      write: writtenField(field, { format }),
    };
  if (type === JsonScalar)
    return {
      got: "JSON, which is for answers only",
      wanted: "a value object of named fields",
      write: `@object("What it is.") export class ${asClass(field.name)}`,
    };
  const kind = kindOf(definitions, type);
  if (kind)
    return {
      got: `a whole ${nameOf(type)} within a record`,
      wanted: "its id, under which it is looked up",
      write: writtenField({ ...field, role: "reference" }),
    };
  return isObjectType(type) && holds(type, holder)
    ? {
        got: `a ${nameOf(type)} that may hold another ${nameOf(holder)}, and so on without end`,
        wanted: "values that end, or records that refer to each other",
        write: `${writtenField({ ...field, role: "reference" })} // with ${nameOf(type)} a record kind`,
      }
    : undefined;
}

/** Whether values of a type are, or lead to, values of another. */
function holds(type: ClassType, sought: ClassType, seen = new Set<ClassType>()): boolean {
  if (type === sought) return true;
  if (seen.has(type)) return false;
  seen.add(type);
  return fieldsOf(type).some((field) => {
    const inner = field.role === "value" ? field.type() : undefined;
    return isObjectType(inner) && holds(inner, sought, seen);
  });
}
