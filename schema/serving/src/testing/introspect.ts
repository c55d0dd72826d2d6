import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema } from "graphql";
import { query } from "./query.ts";

/** The schema as a server tells it to tools that ask all that can be asked about one. */
export async function introspect(url: string): Promise<GraphQLSchema> {
  const everything = getIntrospectionQuery({
    oneOf: true,
    inputValueDeprecation: true,
    specifiedByUrl: true,
    schemaDescription: true,
    directiveIsRepeatable: true,
  });
  const { data, errors } = await query(url, everything);
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return buildClientSchema(data);
}
