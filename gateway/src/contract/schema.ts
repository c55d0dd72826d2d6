import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, parse } from "graphql";
import { document, type SubgraphSdl } from "./sdl.ts";

/**
 * A subgraph's schema as the gateway asks it: its types and the `_entities` root, without the
 * directives, which say nothing about what may be asked.
 */
export function entitySchema({ types, meaning, roots }: SubgraphSdl): GraphQLSchema {
  const rootNames = new Set(Object.values(roots));
  const entities: string[] = [];
  const definitions: DefinitionNode[] = [];
  for (const [name, type] of types) {
    if (rootNames.has(name)) continue;
    definitions.push(type);
    const keyed = type.directives?.some((directive) => meaning(directive.name.value) === "key");
    if (keyed && type.kind === Kind.OBJECT_TYPE_DEFINITION) entities.push(name);
  }
  const machinery = parse(
    `scalar _Any
     ${entities.length > 0 ? `union _Entity = ${entities.join(" | ")}` : "scalar _Entity"}
     type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
    { noLocation: true },
  );
  return buildASTSchema(document([...definitions, ...machinery.definitions]), {
    assumeValid: true,
    assumeValidSDL: true,
  });
}
