import "./telemetry.ts";
import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../tier/context.ts";
import { explain } from "./explain.ts";
import { summarize, type PlanSummary } from "./plan.ts";
import { PLANNER } from "./planner.ts";

type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>["gateway"];
type Loaded = Awaited<ReturnType<GatewayInterface["load"]>>;
type Executor = NonNullable<Loaded["executor"]>;

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
  log: Logger;
  /** Told each plan that is executed: for tests and explanations. */
  onPlan?: ((plan: PlanSummary) => void) | undefined;
}

/** The graph that serves: plans and executes operations, and can be replaced while it does. */
export interface Graph {
  /** For Apollo Server. */
  gateway: GatewayInterface;
  /** Serves another supergraph from now on; requests under way end with the one they began with. */
  update(supergraphSdl: string, subgraph: (name: string) => Subgraph): Promise<void>;
  readonly supergraphSdl: string;
}

interface Generation {
  supergraphSdl: string;
  apiSchema: GraphQLSchema;
  executor: Executor;
}

/**
 * All use of @apollo/gateway (Elastic License 2.0) is in this folder.
 *
 * Each supergraph gets an ApolloGateway of its own. One that is updated in place swaps its schema,
 * planner and plans one after another while requests run, and keeps the data sources of subgraphs
 * that are gone; here a request is executed by the generation whose schema validated it.
 */
export async function createGraph(options: GraphOptions): Promise<Graph> {
  const generations = new WeakMap<GraphQLSchema, Generation>();
  const listeners = new Set<(generation: Generation) => void>();
  let current = await generate(options);
  generations.set(current.apiSchema, current);

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
      const next = await generate({ ...options, supergraphSdl, subgraph });
      generations.set(next.apiSchema, next);
      current = next;
      for (const listener of listeners) listener(next);
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
        listeners.clear();
      },
    },
  };
}

async function generate(options: GraphOptions): Promise<Generation> {
  const { supergraphSdl, subgraph, log, onPlan } = options;
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(subgraph(name)),
    // It was composed a moment ago.
    validateSupergraph: false,
    __exposeQueryPlanExperimental: false,
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.debug(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    queryPlannerConfig: PLANNER,
    experimental_didResolveQueryPlan({ queryPlan, requestContext }) {
      onPlan?.(summarize(queryPlan));
      const { plan } = requestContext.context as RequestContext;
      if (plan) plan.text = explain(queryPlan, requestContext.request.variables);
    },
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((loaded) => (apiSchema = loaded.apiSchema));
  const { executor } = await gateway.load();
  if (!apiSchema)
    throw new Error("@apollo/gateway loaded a supergraph without telling its schema.");
  // @apollo/gateway and @apollo/server depend on two versions of the same interface, equal at run
  // time (facts/federation.md, 4.1).
  return { supergraphSdl, apiSchema, executor: executor as unknown as Executor };
}

function dataSource(ask: Subgraph): GraphQLDataSource {
  return {
    process: ({ request, context }) =>
      ask({
        query: request.query as string,
        variables: request.variables ?? {},
        operationName: request.operationName,
        context: context as RequestContext,
      }) as ReturnType<GraphQLDataSource["process"]>,
  };
}
