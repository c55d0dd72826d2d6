import { ApolloServer } from "@apollo/server";
import {
  apolloOptions,
  createHttp,
  listen,
  type Logged,
  mountGraphql,
  useLimits,
  openToAll,
} from "@guildhall/serving/http";
import { CLIENT_LIMITS } from "@guildhall/serving/limits";
import type { Logger } from "pino";
import { SDL_PUBLISHED } from "./contract/limits.ts";
import type { Documents } from "./documents/follow.ts";
import type { Graph } from "./federation/graph.ts";
import type { GatewayOptions } from "./options.ts";
import { useDocumentText } from "./plugins/apollo/useDocumentText.ts";
import { useIntrospection } from "./plugins/apollo/useIntrospection.ts";
import { useKnownOperation } from "./plugins/apollo/useKnownOperation.ts";
import { useMissingValues } from "./plugins/apollo/useMissingValues.ts";
import { usePlan } from "./plugins/apollo/usePlan.ts";
import { useRegionNotes } from "./plugins/apollo/useRegionNotes.ts";
import { useDocuments } from "./plugins/http/useDocuments.ts";
import { useFiles } from "./plugins/http/useFiles.ts";
import { type Readiness, useHealth } from "./plugins/http/useHealth.ts";
import { useSchema } from "./plugins/http/useSchema.ts";
import { useSafeNames } from "./plugins/rules/useSafeNames.ts";
import { type RequestContext, requestContext } from "./tier/context.ts";

export interface EdgeOptions extends GatewayOptions {
  graph: Graph;
  readiness: () => Readiness;
  /** How many regions the graph has. */
  regions: () => number;
  /** What alone is answered. @default any operation */
  documents?: Documents | undefined;
  log: Logger;
}

export interface Edge {
  url: string;
  stop(): Promise<void>;
}

/** Milliseconds to put an answer together in. */
const GRACE = 2_000;
/** The header with which a client refuses copies: `never`. */
const REPLICAS = "x-guildhall-replicas";
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** What clients meet: the graph under its limits, with errors fit to be shown, and how it is. */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const { graph, readiness, regions, log } = options;
  const { port = 0, host = "127.0.0.1", plans = LOOPBACK.test(host) } = options;
  const { requestTimeout = 10_000, bodyLimit = 256 * 1024, http: open } = options;
  const limits = { ...CLIENT_LIMITS, ...options.limits, time: requestTimeout };
  const shared = apolloOptions({
    log,
    limits,
    sizes: { Region: regions, CoveredRegion: regions, ComparisonRow: regions },
    open,
  });
  const server = new ApolloServer<RequestContext & Logged>({
    ...shared,
    gateway: graph.gateway,
    validationRules: [useSafeNames(), ...shared.validationRules],
    plugins: [
      ...(options.documents ? [useDocumentText(options.documents)] : []),
      useKnownOperation(),
      useIntrospection(),
      useMissingValues(),
      useRegionNotes(),
      ...(plans ? [usePlan()] : []),
      // Last: whether an answer may be kept is told by all that was said of it.
      ...shared.plugins,
    ],
  });
  const http = createHttp({ ...open, bodyLimit, log });
  await openToAll(http, open);
  useHealth(http, readiness);
  useLimits(http, limits, {
    body: { limit: bodyLimit, means: "bytes of a request's body" },
    ...SDL_PUBLISHED,
  });
  useSchema(http, graph);
  useFiles(http, { commonsUrl: options.commonsUrl, timeout: requestTimeout });
  if (options.documents) useDocuments(http, options.documents);
  await server.start();
  await mountGraphql(http, server, {
    path: "/graphql",
    // The regional tier answers in time by itself, with what is there by then.
    limits: { ...limits, time: requestTimeout + GRACE },
    context: async ({ id, headers }) =>
      requestContext(id, requestTimeout, headers[REPLICAS] === "never"),
  });
  return {
    url: `${await listen(http, { port, host })}/graphql`,
    async stop() {
      await http.close();
      await server.stop();
    },
  };
}
