import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { RequestContext } from "../tier/context.ts";
import { explain } from "./explain.ts";
import { type Executor, type GatewayInterface, type Generation, generate } from "./generation.ts";
import { summarize, type PlanSummary } from "./plan.ts";
import type { PlanningOptions } from "./planning.ts";

/** One fetch of a plan, for one subgraph. */
export interface SubgraphFetch {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
  context: RequestContext;
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

export type Subgraph = (fetch: SubgraphFetch) => Promise<SubgraphResult>;

export interface GraphOptions {
  supergraphSdl: string;
  /** How a subgraph of the supergraph is asked. */
  subgraph: (name: string) => Subgraph;
  /** Told each plan that is executed: for tests and explanations. */
  onPlan?: ((plan: PlanSummary) => void) | undefined;
  /** What planning may take. */
  planning?: PlanningOptions | undefined;
}

/** The graph that serves: plans and executes operations, and can be replaced while it does. */
export interface Graph {
  /** For Apollo Server. */
  gateway: GatewayInterface;
  /** Serves another supergraph from now on; requests under way end with the one they began with. */
  update(supergraphSdl: string, subgraph: (name: string) => Subgraph): Promise<void>;
  readonly supergraphSdl: string;
}

/**
 * All use of @apollo/gateway (Elastic License 2.0) is in this folder.
 *
 * Each supergraph is a generation of its own, with its plans: a request is executed by the one
 * whose schema validated it, also when another one serves by then.
 */
export async function createGraph(options: GraphOptions): Promise<Graph> {
  const { onPlan, planning } = options;
  const generations = new WeakMap<GraphQLSchema, Generation>();
  const listeners = new Set<(generation: Generation) => void>();
  let stopped = false;

  const open = async (supergraphSdl: string, subgraph: GraphOptions["subgraph"]) => {
    const generation = await generate({
      supergraphSdl,
      subgraph,
      planning,
      onPlan(plan, context, variables) {
        onPlan?.(summarize(plan));
        if (context.plan) context.plan.text = explain(plan, variables);
      },
    });
    generations.set(generation.apiSchema, generation);
    return generation;
  };
  let current = await open(options.supergraphSdl, options.subgraph);

  const executor: Executor = (requestContext) =>
    (generations.get(requestContext.schema) ?? current).executor(requestContext);

  const tell = ({ apiSchema, supergraphSdl }: Generation) => ({
    apiSchema,
    coreSupergraphSdl: supergraphSdl,
  });

  return {
    get supergraphSdl() {
      return current.supergraphSdl;
    },
    async update(supergraphSdl, subgraph) {
      // Ready before it serves: until then the last one answers.
      const next = await open(supergraphSdl, subgraph);
      if (stopped) return next.planning.stop();
      const last = current;
      current = next;
      for (const listener of listeners) listener(next);
      last.planning.retire();
    },
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        const listener = (generation: Generation) => callback(tell(generation));
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async load() {
        for (const listener of listeners) listener(current);
        return { executor };
      },
      async stop() {
        stopped = true;
        listeners.clear();
        await current.planning.stop();
      },
    },
  };
}
