import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

export interface Size {
  /** Fields that are chosen, besides those that what is chosen needs. */
  fields: number;
  depth: number;
}

/** A valid query made from a row of choices: each is a number from 0 up to, not including, 1. */
export function randomOperation(
  schema: GraphQLSchema,
  choose: () => number,
  { fields, depth }: Size,
): string {
  let left = fields;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(choose() * list.length)] as T;

  const field = (one: GraphQLField<unknown, unknown>, at: number, alias: string): string => {
    left--;
    const inner = getNamedType(one.type);
    const text = `${alias}: ${one.name}${argumentsOf(one.args)}`;
    return isLeafType(inner) ? text : `${text} ${selection(inner, at + 1)}`;
  };

  const selection = (type: GraphQLNamedType, at: number): string => {
    const parts = ["__typename"];
    if (isAbstractType(type)) {
      const kinds = schema.getPossibleTypes(type);
      const some = kinds.filter(() => choose() < 0.3);
      for (const kind of some)
        if (left > 0) parts.push(`... on ${kind.name} ${selection(kind, at)}`);
    }
    if ("getFields" in type && !isInputObjectType(type)) {
      const all = Object.values(type.getFields()).filter(
        (one) => at < depth || isLeafType(getNamedType(one.type)),
      );
      const width = all.length > 0 ? 1 + Math.floor(choose() * 6) : 0;
      for (let count = 0; count < width; count++) {
        if (left <= 0) break;
        // An alias of its own, so that fields of one name never have to be merged.
        parts.push(field(pick(all), at, `f${left}`));
      }
    }
    return `{ ${parts.join(" ")} }`;
  };

  const root = schema.getQueryType();
  if (!isObjectType(root)) throw new Error("The schema has no queries.");
  return selection(root, 0);
}

const argumentsOf = (given: readonly GraphQLArgument[]): string => {
  const needed = given
    .filter(isRequiredArgument)
    .map(({ name, type }) => `${name}: ${valueOf(type)}`);
  return needed.length > 0 ? `(${needed.join(" ")})` : "";
};

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return `[${valueOf(type.ofType as GraphQLInputType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "null";
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((one) => `${one.name}: ${valueOf(one.type)}`).join(" ")} }`;
  }
  return { Int: "1", Float: "1.5", Boolean: "true" }[type.name] ?? '"x"';
}
