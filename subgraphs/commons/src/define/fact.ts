import { Field, ObjectType } from "type-graphql";
import { type ClassType, typeName } from "@guildhall/schema";
import { z } from "zod";
import { stored } from "./stored.ts";

export type Thunk = () => unknown;
type Shape = Record<string, () => z.ZodType>;

interface FactOptions {
  /** A file without it is refused, and the graph never answers null. */
  required?: boolean;
  list?: boolean;
}

const shapes = new WeakMap<object, Shape>();
const schemas = new WeakMap<ClassType, z.ZodObject>();

/**
 * A fact that commons keeps in its files: said once, it is the field of the graph and the rule that
 * files are checked by, as the contract's own decorators do it for records.
 */
export function fact(type: Thunk, description: string, options: FactOptions = {}) {
  return (prototype: object, name: string | symbol): void => {
    expose(prototype, String(name), type, description, options);
    remember(prototype, String(name), () => stored(type()), options);
  };
}

export const facts = (type: Thunk, description: string, options: FactOptions = {}) =>
  fact(type, description, { ...options, list: true });

const text = (): unknown => String;
export const words = (description: string, options: FactOptions = {}) =>
  fact(text, description, options);

/** Kept in the files as an id or a word; a resolver answers what it stands for. */
export function kept(schema: z.ZodType, options: FactOptions = {}) {
  return (prototype: object, name: string | symbol): void =>
    remember(prototype, String(name), () => schema, options);
}

/** An object type of the graph, under the class's name unless told otherwise. */
export function object(description: string, name?: string) {
  return (type: ClassType): void => {
    // type-graphql's types ask for Function, which is what a class is
    ObjectType(name ?? type.name, { description })(type as never);
  };
}

/** Adds a plain field to the graph's type. */
export function expose(
  prototype: object,
  name: string,
  type: Thunk,
  description: string,
  { required = false, list = false }: FactOptions = {},
): void {
  const returns = () => (list ? [type()] : type()) as never;
  Field(returns, { description, nullable: !required, simple: true })(prototype, name);
}

/** The rule that a file of this class is checked by. Unknown fields are refused. */
export function fileSchemaOf(type: ClassType): z.ZodObject {
  const known = schemas.get(type);
  if (known) return known;
  const shape = shapes.get(type.prototype);
  if (!shape) throw new Error(`${typeName(type)} keeps no facts.`);
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([name, make]) => [name, make()])),
  );
  schemas.set(type, schema);
  return schema;
}

export const keepsFacts = (type: unknown): type is ClassType =>
  typeof type === "function" && shapes.has(type.prototype as object);

function remember(
  prototype: object,
  name: string,
  make: () => z.ZodType,
  { required = false, list = false }: FactOptions,
): void {
  const shape = shapes.get(prototype) ?? {};
  shape[name] = () => {
    const value = list ? z.array(make()) : make();
    return required ? value : value.optional();
  };
  shapes.set(prototype, shape);
}
