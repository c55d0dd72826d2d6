import { GraphQLObjectType, type GraphQLSchema } from "graphql";

/** An object type that a schema has to have. */
export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (type instanceof GraphQLObjectType) return type;
  throw new Error(`The schema has no object type ${name}.`);
}
