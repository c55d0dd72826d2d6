import "./telemetry.ts";
import { Supergraph } from "@apollo/federation-internals";
import { buildOperationContext, executeQueryPlan, type ServiceMap } from "@apollo/gateway";
import type { QueryPlan } from "@apollo/query-planner";
import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import { getVariableValues, type GraphQLSchema } from "graphql";
import { setTimeout as pause } from "node:timers/promises";
import type { RequestContext } from "../tier/context.ts";
import { openPlanning, type Planning, type PlanningOptions } from "./planning.ts";
import type { Subgraph } from "./graph.ts";

export type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>["gateway"];
type Loaded = Awaited<ReturnType<GatewayInterface["load"]>>;
export type Executor = NonNullable<Loaded["executor"]>;
type Asked = Parameters<typeof executeQueryPlan>[2];

const BREATH_MS = 25;
const breath = () => pause(BREATH_MS);

/** One supergraph that serves, with its plans. */
export interface Generation {
  supergraphSdl: string;
  apiSchema: GraphQLSchema;
  executor: Executor;
  planning: Planning;
}

export interface GenerationOptions {
  supergraphSdl: string;
  subgraph: (name: string) => Subgraph;
  planning: PlanningOptions | undefined;
  /** Told the plan of each request before it is executed. */
  onPlan: (
    plan: QueryPlan,
    context: RequestContext,
    variables: Asked["request"]["variables"],
  ) => void;
}

/**
 * Loads a supergraph. Its planner is in a worker; what executes plans is built here, in steps with
 * the requests under way answered in between: a pause is as long as most of them take, so that
 * none has to wait for two steps.
 *
 * Of @apollo/gateway only the executor is used: ApolloGateway plans on the serving loop whatever it
 * has no plan for, and here there is no planner that could.
 */
export async function generate(options: GenerationOptions): Promise<Generation> {
  const { supergraphSdl, subgraph, onPlan } = options;
  const planning = openPlanning(supergraphSdl, options.planning);
  try {
    await breath();
    // It was composed a moment ago.
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    await breath();
    const api = supergraph.apiSchema();
    await breath();
    const apiSchema = api.toGraphQLJSSchema();
    await breath();
    const schema = supergraph.schema.toGraphQLJSSchema();
    const services: ServiceMap = Object.create(null);
    for (const { name } of supergraph.subgraphsMetadata())
      services[name] = dataSource(subgraph(name));
    await planning.ready();

    // @apollo/gateway and @apollo/server depend on two versions of the same interface, equal at run
    // time.
    const executor = async (asked: Asked) => {
      const requestContext = asked.context as RequestContext;
      const { request, document, queryHash, source } = asked;
      const { operationName } = request;
      const context = buildOperationContext({
        schema: apiSchema,
        operationDocument: document,
        ...(operationName && { operationName }),
      });
      const { errors } = getVariableValues(
        apiSchema,
        context.operation.variableDefinitions ?? [],
        request.variables ?? {},
      );
      if (errors) return { errors };
      const plan = await planning.planOf({
        query: source,
        name: operationName,
        key: `${queryHash} ${operationName ?? ""}`,
        deadline: requestContext.deadline,
      });
      onPlan(plan, requestContext, request.variables);
      return executeQueryPlan(plan, services, asked, context, schema, api);
    };
    return { supergraphSdl, apiSchema, executor: executor as unknown as Executor, planning };
  } catch (error) {
    await planning.stop();
    throw error;
  }
}

function dataSource(ask: Subgraph): ServiceMap[string] {
  return {
    process: ({ request, context }) =>
      ask({
        query: request.query as string,
        variables: request.variables ?? {},
        operationName: request.operationName,
        context: context as RequestContext,
      }) as ReturnType<ServiceMap[string]["process"]>,
  };
}
