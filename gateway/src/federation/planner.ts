import "./telemetry.ts";
import { operationFromDocument, Supergraph } from "@apollo/federation-internals";
import { type QueryPlan, QueryPlanner, type QueryPlannerConfig } from "@apollo/query-planner";
import type { DocumentNode, GraphQLSchema } from "graphql";

/** How plans are made, those that serve and those that are only looked at. */
export const PLANNER: QueryPlannerConfig = {
  // Fetches without named fragments are what the regional tier prunes and checks.
  reuseQueryFragments: false,
  debug: { maxEvaluatedPlans: 1000 },
};

export interface Planner {
  /** What clients see of the supergraph. */
  schema: GraphQLSchema;
  /** Plans an operation that is valid for the schema. */
  plan(document: DocumentNode, operationName?: string): QueryPlan;
}

/** Reads a supergraph, or throws; it was composed a moment ago and is not validated again. */
export function readSupergraph(supergraphSdl: string) {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  return { supergraph, apiSchema: supergraph.apiSchema() };
}

/** Plans without serving, as the gateway that serves the supergraph does. */
export function openPlanner(supergraphSdl: string): Planner {
  const { supergraph, apiSchema } = readSupergraph(supergraphSdl);
  const planner = new QueryPlanner(supergraph, PLANNER);
  return {
    schema: apiSchema.toGraphQLJSSchema(),
    plan: (document, operationName) =>
      planner.buildQueryPlan(
        operationFromDocument(apiSchema, document, { ...(operationName && { operationName }) }),
      ),
  };
}
