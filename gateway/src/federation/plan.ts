import type { PlanNode, QueryPlan } from "@apollo/query-planner";
import { parse } from "graphql";
import { openPlanner } from "./planner.ts";

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

/** Plans one query and says how long that took: for tests and measurements, not for serving. */
export function planner(supergraphSdl: string): (query: string) => PlanSummary & { ms: number } {
  const { plan } = openPlanner(supergraphSdl);
  return (query) => {
    const document = parse(query);
    const begun = performance.now();
    const made = plan(document);
    return { ...summarize(made), ms: performance.now() - begun };
  };
}
