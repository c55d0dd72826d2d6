import "./telemetry.ts";
import {
  operationFromDocument,
  type Operation as FederationOperation,
  Supergraph,
} from "@apollo/federation-internals";
import { type PlanNode, type QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { parse } from "graphql";

/** What a plan will ask, in order of appearance. */
export interface PlanSummary {
  fetches: readonly { subgraph: string; operation: string }[];
}

export function summarize(plan: QueryPlan): PlanSummary {
  const fetches: { subgraph: string; operation: string }[] = [];
  const walk = (node: PlanNode | undefined): void => {
    if (!node) return;
    if (node.kind === "Fetch")
      fetches.push({ subgraph: node.serviceName, operation: node.operation });
    else if (node.kind === "Sequence" || node.kind === "Parallel") node.nodes.forEach(walk);
    else if (node.kind === "Flatten") walk(node.node);
    else if (node.kind === "Condition") {
      walk(node.ifClause);
      walk(node.elseClause);
    }
  };
  walk(plan.node as PlanNode | undefined);
  return { fetches };
}

/** Plans one query and says how long that took: for tests and explanations, not for serving. */
export function planner(supergraphSdl: string): (query: string) => PlanSummary & { ms: number } {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const queryPlanner = new QueryPlanner(supergraph, { reuseQueryFragments: false });
  return (query) => {
    const operation: FederationOperation = operationFromDocument(apiSchema, parse(query));
    const begun = performance.now();
    const plan = queryPlanner.buildQueryPlan(operation);
    return { ...summarize(plan), ms: performance.now() - begun };
  };
}
