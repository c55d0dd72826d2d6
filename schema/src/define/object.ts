import { Arg, Field, InputType, Int, InterfaceType, ObjectType } from "type-graphql";
import {
  addField,
  describeType,
  fieldsOf,
  type ArgumentSpec,
  type ClassType,
  type ComputedSpec,
  type FieldSpec,
  type Referred,
} from "./spec.ts";

/** How many referring records a list holds unless the client says otherwise, and at the most. */
export const LIST_DEFAULT = 100;
export const LIST_MAX = 500;

const FIRST: ArgumentSpec = {
  name: "first",
  type: () => Int,
  description: `How many records at most, 1 to ${LIST_MAX}; ordered by id. The filters of the region's lists page through more.`,
  defaultValue: LIST_DEFAULT,
};

/** Turns a class whose fields are collected into a GraphQL object type. */
export function object(
  description: string,
  options: { name?: string; implements?: ClassType } & Referred = {},
) {
  return (type: ClassType): void => {
    const { name = type.name, implements: parent, ...referred } = options;
    describeType(type, { name, description, ...referred });
    materialise(type);
    const config = { description, ...(parent && { implements: parent }) };
    // type-graphql's types ask for Function, which is what a class is
    ObjectType(name, config as never)(type);
  };
}

export function interfaceType(description: string, name: string) {
  return (type: ClassType): void => {
    describeType(type, { name, description });
    materialise(type);
    InterfaceType(name, { description })(type);
  };
}

/** An input object: the same collected fields, given to GraphQL as arguments. */
export function input(description: string, given?: string) {
  return (type: ClassType): void => {
    const name = given ?? type.name;
    describeType(type, { name, description });
    materialise(type);
    InputType(name, { description })(type);
  };
}

/** Adds a field to a type that is declared elsewhere. */
export function addComputed(
  type: ClassType,
  field: Pick<ComputedSpec, "name" | "type" | "description" | "compute"> & Partial<ComputedSpec>,
): void {
  const spec: ComputedSpec = { required: false, list: false, args: [], ...field, role: "computed" };
  addField(type.prototype, spec);
  materialiseField(type, spec);
}

/** Hands the collected fields to type-graphql, inherited ones included. */
const materialise = (type: ClassType): void =>
  fieldsOf(type).forEach((field) => materialiseField(type, field));

function materialiseField(type: ClassType, field: FieldSpec): void {
  const { description, deprecated, required } = field;
  const options = { description, deprecationReason: deprecated, nullable: !required };
  const returns = () => (field.list ? [field.type()] : field.type()) as never;
  const args = argumentsOf(field);
  if (args.length === 0) {
    // Plain data needs none of type-graphql's middleware around each field.
    Field(returns, { ...options, simple: true })(type.prototype, field.name);
    return;
  }
  args.forEach((arg, index) =>
    Arg(arg.name, arg.type as never, {
      description: arg.description,
      nullable: !arg.required,
      defaultValue: arg.defaultValue,
    })(type.prototype, field.name, index),
  );
  // The body never runs: graph/resolvers.ts gives every collected field its resolver.
  const descriptor = { value: () => null, configurable: true, writable: true };
  Object.defineProperty(type.prototype, field.name, descriptor);
  Field(returns, options)(type.prototype, field.name, descriptor);
}

export function argumentsOf(field: FieldSpec): readonly ArgumentSpec[] {
  if (field.role === "computed") return field.args;
  return field.role === "referrers" ? [FIRST] : [];
}
