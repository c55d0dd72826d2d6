import { ApolloServer } from "@apollo/server";
import {
  apolloOptions,
  createHttp,
  listen,
  type Logged,
  mountGraphql,
} from "@guildhall/serving/http";
import type { Logger } from "pino";
import type { Graph } from "./federation/graph.ts";
import type { GatewayOptions } from "./options.ts";
import { useKnownOperation } from "./plugins/apollo/useKnownOperation.ts";
import { useMissingValues } from "./plugins/apollo/useMissingValues.ts";
import { usePlan } from "./plugins/apollo/usePlan.ts";
import { useRegionNotes } from "./plugins/apollo/useRegionNotes.ts";
import { useSizeLimits } from "./plugins/apollo/useSizeLimits.ts";
import { type Readiness, useHealth } from "./plugins/http/useHealth.ts";
import { useLimits } from "./plugins/rules/useLimits.ts";
import { useSafeNames } from "./plugins/rules/useSafeNames.ts";
import { useErrors } from "./plugins/useErrors.ts";
import { type RequestContext, requestContext } from "./tier/context.ts";

export interface EdgeOptions extends GatewayOptions {
  graph: Graph;
  readiness: () => Readiness;
  log: Logger;
}

export interface Edge {
  url: string;
  stop(): Promise<void>;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** What clients meet: the graph under its limits, with errors fit to be shown, and how it is. */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const { graph, readiness, log, maxTokens = 5_000, maxDepth = 20 } = options;
  const { port = 0, host = "127.0.0.1", plans = LOOPBACK.test(host) } = options;
  const { requestTimeout = 10_000, bodyLimit = 256 * 1024, csrfPrevention = true } = options;
  const shared = apolloOptions(log);
  const server = new ApolloServer<RequestContext & Logged>({
    ...shared,
    gateway: graph.gateway,
    csrfPrevention,
    parseOptions: { maxTokens },
    validationRules: [useSafeNames(), useLimits({ maxDepth })],
    formatError: useErrors,
    plugins: [
      ...shared.plugins,
      useSizeLimits(maxTokens),
      useKnownOperation(),
      useMissingValues(),
      useRegionNotes(),
      ...(plans ? [usePlan()] : []),
    ],
  });
  const http = createHttp({ bodyLimit, log });
  useHealth(http, readiness);
  await server.start();
  await mountGraphql(http, server, "/graphql", async ({ id }) =>
    requestContext(id, requestTimeout),
  );
  return {
    url: `${await listen(http, { port, host })}/graphql`,
    async stop() {
      await http.close();
      await server.stop();
    },
  };
}
