import { buildSubgraphSchema } from "@apollo/subgraph";
import { print, type GraphQLSchema } from "graphql";
import { buildSchema, createResolversMap, type BuildSchemaOptions } from "type-graphql";
import { reachable } from "../define/reach.ts";
import type { ClassType } from "../define/spec.ts";
import { attachResolvers } from "../graph/resolvers.ts";
import { refuseMisuse } from "../misuse/check.ts";
import { federationDocument } from "./directives.ts";
import { paced } from "./paced.ts";

export interface SubgraphOptions<C> {
  resolvers: BuildSchemaOptions["resolvers"];
  /** Classes of the contract that the graph can reach; the types they lead to are found from them. */
  roots: readonly ClassType[];
  /** How an entity is found by id; `null` for one that no plan is to come to from elsewhere. */
  entities: Readonly<Record<string, ((id: string, context: C) => unknown) | null>>;
  /** Changes what the contract's classes make, where this subgraph has less of it or more. */
  amend?: (schema: GraphQLSchema) => GraphQLSchema;
}

export interface Subgraph {
  schema: GraphQLSchema;
  sdl: string;
}

/**
 * A Federation 2 subgraph of the contract's classes and the given resolvers. Everybody who serves
 * the contract, or writes its SDL, comes through here.
 */
export async function buildSubgraph<C>(options: SubgraphOptions<C>): Promise<Subgraph> {
  refuseMisuse();
  const types = reachable(options.roots);
  const whole = await buildSchema({
    resolvers: options.resolvers,
    orphanedTypes: [...types] as never,
    validate: false,
  });
  attachResolvers(whole, types);
  const plain = options.amend?.(whole) ?? whole;

  const keys = Object.fromEntries(
    Object.entries(options.entities).map(([name, find]) => [name, { resolvable: find !== null }]),
  );
  const typeDefs = federationDocument(plain, keys);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [name, find] of Object.entries(options.entities))
    if (find)
      (resolvers[name] ??= {})["__resolveReference"] = (reference: { id: string }, context: C) =>
        find(reference.id, context);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  return { schema: paced(schema), sdl: `${print(typeDefs)}\n` };
}
