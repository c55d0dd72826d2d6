import {
  fieldsOf,
  isObjectType,
  ownFieldsOf,
  type ClassType,
  type FieldSpec,
} from "../define/spec.ts";
import { vocabularies } from "../vocabularies/vocabulary.ts";
import { kindOf, lineOf, writtenTypes, type Definitions } from "./definitions.ts";
import { keysOfKind, leadsTo } from "./keys.ts";
import { misuseAt, type Misuse, type Why } from "./misuse.ts";
import { nearest, quoted } from "./nearest.ts";
import { fieldOf, nameOf, writtenField } from "./written.ts";

/** Fields that lead out of a record, and where they lead: to words, to records, from records. */
export const links = (definitions: Definitions): Misuse[] =>
  writtenTypes(definitions).flatMap((type) =>
    ownFieldsOf(type).flatMap((field) =>
      misuseAt(fieldOf(type, field), linkOf(type, field, definitions)),
    ),
  );

function linkOf(holder: ClassType, field: FieldSpec, definitions: Definitions): Why {
  switch (field.role) {
    case "term":
      return unknownVocabulary(field);
    case "reference":
      return nowhere(field, definitions);
    case "referrers":
      return fromNowhere(holder, field, definitions);
    default:
      return undefined;
  }
}

function unknownVocabulary(field: Extract<FieldSpec, { role: "term" }>): Why {
  const known = vocabularies().map(({ id }) => id);
  if (known.includes(field.vocabulary)) return undefined;
  const near = nearest(field.vocabulary, known);
  return {
    got: `vocabulary "${field.vocabulary}", which is not there, so that every word would be unknown`,
    wanted:
      near.length > 0 ? quoted(near) : `one of ${known.join(", ")}, or a new file of vocabularies/`,
    write: writtenField({ ...field, vocabulary: near[0] ?? "…" }),
  };
}

function nowhere(field: Extract<FieldSpec, { role: "reference" }>, definitions: Definitions): Why {
  const target = field.type();
  if (kindOf(definitions, target)) return undefined;
  if (isObjectType(target) && fieldsOf(target).some(({ name }) => name === "id")) return undefined;
  return {
    got: isObjectType(target)
      ? `${nameOf(target)}, which has no id to be found by`
      : `${nameOf(target)}, which is no class of the contract`,
    wanted: "a record kind, or a class with @object and an id",
    write: isObjectType(target)
      ? writtenField({ ...field, role: "value" })
      : `@object("What it is.") export class ${nameOf(target)}`,
  };
}

function fromNowhere(
  holder: ClassType,
  field: Extract<FieldSpec, { role: "referrers" }>,
  definitions: Definitions,
): Why {
  const isHeld = definitions.kinds.some(({ type }) => [...lineOf(type)].includes(holder));
  if (!isHeld)
    return {
      got: `referrers of ${nameOf(holder)}, which is no record that others could refer to`,
      wanted: "the field on a record kind",
      write: `in a class with @recordKind: ${writtenField(field)}`,
    };
  const kind = kindOf(definitions, field.type());
  if (!kind)
    return {
      got: `records of ${nameOf(field.type())}, which is no record kind`,
      wanted: `one of ${definitions.kinds.map(({ type }) => nameOf(type)).join(", ")}`,
      write: writtenField(field),
    };
  const leading = [...keysOfKind(kind)].flatMap(([key, paths]) =>
    leadsTo(paths, holder) ? [key] : [],
  );
  if (leading.includes(field.key) || Object.hasOwn(kind.derive, field.key)) return undefined;
  const near = nearest(field.key, leading);
  const wanted = near.length > 0 ? near : leading;
  return {
    got: `key "${field.key}", under which no ${nameOf(kind.type)} refers to a ${nameOf(holder)}`,
    wanted: wanted.length > 0 ? quoted(wanted) : `a field of ${nameOf(kind.type)} that does`,
    write: writtenField({ ...field, key: wanted[0] ?? "…" }),
  };
}
