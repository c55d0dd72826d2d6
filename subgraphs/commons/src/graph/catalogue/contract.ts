import {
  fieldsOf,
  kinds,
  parseRecordId,
  RegionProfile,
  regionOf,
  typeName,
} from "@guildhall/schema";
import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLObjectType,
  GraphQLSchema,
} from "graphql";
import { objectType } from "../object-type.ts";
import type { CatalogueContext } from "./context.ts";

type Parent = { id: string; region: string };
type Resolver = GraphQLFieldResolver<Parent, CatalogueContext>;

/**
 * The contract as the catalogue answers it. A region has its profile alone: its lists are live, its
 * own server's. Links are followed here, so that what begins in the catalogue stays in it.
 */
export function asCatalogued(schema: GraphQLSchema): GraphQLSchema {
  const profile = new Set(fieldsOf(RegionProfile).map(({ name }) => name));
  const region = objectType(schema, "Region");
  for (const name of Object.keys(region.getFields()))
    if (!profile.has(name)) delete region.getFields()[name];

  const records = kinds().map(({ type }) => objectType(schema, typeName(type)));
  for (const record of records)
    record.getFields()["region"]!.resolve = ((parent, _args, context) =>
      profileOf(parent.region, context)) satisfies Resolver as never;

  const link = objectType(schema, "RecordLink");
  add(link, "region", region, LINKED_REGION, ({ id }, _args, context) =>
    profileOf(regionOf(id) ?? "", context),
  );
  for (const [at, { kind, singular }] of kinds().entries())
    add(
      link,
      singular,
      records[at]!,
      `The record itself, where it is one of the \`${kind}\`; else null.`,
      ({ id }, _args, context) =>
        parseRecordId(id)?.kind === kind ? context.records.load(id) : null,
    );
  add(
    objectType(schema, "RegionLink"),
    "region",
    region,
    "The region; null where it is not in the graph.",
    ({ id }, _args, context) => profileOf(id, context),
  );
  return reachedFrom(schema, records);
}

const LINKED_REGION = "The region that owns it; null for one that is not in the graph.";

const profileOf = (id: string, { directory }: CatalogueContext) => directory.region(id) ?? null;

function add(
  to: GraphQLObjectType,
  name: string,
  type: GraphQLOutputType,
  description: string,
  resolve: Resolver,
): void {
  to.getFields()[name] = {
    name,
    type,
    description,
    args: [],
    resolve,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}

/** Without what only a region's lists and feed led to. */
const reachedFrom = (schema: GraphQLSchema, types: readonly GraphQLObjectType[]): GraphQLSchema =>
  new GraphQLSchema({ query: schema.getQueryType()!, types });
