import { Int } from "type-graphql";
import { GraphQLScalarType } from "graphql";
import { z } from "zod";
import { enumValues } from "./enum.ts";
import { FORMATS } from "./formats.ts";
import {
  describeOf,
  fieldsOf,
  isObjectType,
  referredOf,
  typeName,
  type ClassType,
  type FieldSpec,
  type TextRule,
} from "./spec.ts";
import { kindOfType } from "./kind.ts";

const schemas = new WeakMap<ClassType, z.ZodObject>();

/** The validator of a value object or a record, read from its fields. Unknown fields are refused. */
export function schemaOf(type: ClassType): z.ZodObject {
  const known = schemas.get(type);
  if (known) return known;
  const schema = schemaFrom(type, fieldsOf(type));
  schemas.set(type, schema);
  return schema;
}

function schemaFrom(type: ClassType, fields: readonly FieldSpec[]): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const field of fields) {
    const one = stored(field);
    if (!one) continue;
    const value = field.list ? z.array(one) : one;
    shape[field.name] = (field.required ? value : value.optional()).describe(field.description);
  }
  return kindOfType(type)
    ? z.strictObject(shape)
    : z.strictObject(shape).meta({ id: typeName(type), description: describeOf(type) });
}

const drafts = new WeakMap<ClassType, z.ZodObject>();

/** The validator of a record as its owner writes it. */
export function draftSchemaOf(type: ClassType): z.ZodObject {
  const known = drafts.get(type);
  if (known) return known;
  const fields = fieldsOf(type);
  const owners = fields.filter(({ writtenBy }) => writtenBy !== "store");
  const schema = owners.length < fields.length ? schemaFrom(type, owners) : schemaOf(type);
  drafts.set(type, schema);
  return schema;
}

function stored(field: FieldSpec): z.ZodType | null {
  switch (field.role) {
    case "term":
      return z.string().min(1).max(500);
    case "reference":
      return reference(field.type());
    case "value":
      return plain(field.type(), field);
    default:
      return null;
  }
}

function reference(target: unknown): z.ZodType {
  if (kindOfType(target)) return formatted("record-id");
  const { ids } = referredOf(target);
  return ids ? ruled(ids) : formatted("region-id");
}

function plain(type: unknown, field: Extract<FieldSpec, { role: "value" }>): z.ZodType {
  if (isObjectType(type)) return schemaOf(type);
  const options = enumValues(type);
  if (options) return z.enum(options as [string, ...string[]]);
  if (type === Boolean) return z.boolean();
  if (type === Number || type === Int) return numeric(type === Int, field);
  if (type === String || type instanceof GraphQLScalarType)
    return field.format ? formatted(field.format) : z.string().max(20_000);
  throw new Error(`${field.name}: no validator for ${String(type)}.`);
}

function numeric(whole: boolean, { min, max }: { min?: number; max?: number }): z.ZodType {
  let number = whole ? z.int() : z.number();
  if (min !== undefined) number = number.min(min);
  if (max !== undefined) number = number.max(max);
  return number;
}

const formatted = (format: keyof typeof FORMATS): z.ZodType =>
  ruled(FORMATS[format]).meta({ format });

const ruled = ({ valid, wanted }: TextRule): z.ZodString =>
  z
    .string()
    .max(2_000)
    .refine(valid, { error: ({ input }) => `Got ${JSON.stringify(input)}, wanted ${wanted}.` });
