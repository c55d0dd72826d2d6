import { type DocumentNode, type GraphQLSchema, Kind } from "graphql";
import { reachableFromEntities } from "./reach.ts";
import { entitySchema } from "./schema.ts";
import { document, readSdl, type SubgraphSdl } from "./sdl.ts";

/** What every partner region implements, in the forms that the gateway uses. */
export interface Contract {
  /** The contract as a partner serves it, with root fields of its own endpoint. */
  sdl: SubgraphSdl;
  /** The contract as the subgraph `regions`: without root fields, which are commons'. */
  subgraph: DocumentNode;
  schema: GraphQLSchema;
}

export function readContract(text: string): Contract {
  const sdl = readSdl(text);
  const roots = new Set(Object.values(sdl.roots));
  const definitions = reachableFromEntities(
    sdl.definitions.filter(
      (node) =>
        node.kind !== Kind.SCHEMA_DEFINITION &&
        !("name" in node && roots.has(node.name?.value ?? "")),
    ),
  );
  // A schema definition is dropped with its roots, but its `@link`s say what the directives are.
  if (sdl.definitions.some(({ kind }) => kind === Kind.SCHEMA_DEFINITION))
    definitions.unshift({ kind: Kind.SCHEMA_EXTENSION, directives: sdl.schemaDirectives });
  return { sdl, subgraph: document(definitions), schema: entitySchema(sdl) };
}
