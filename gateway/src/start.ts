import { ApolloServer } from "@apollo/server";
import {
  apolloOptions,
  createHttp,
  listen,
  mountGraphql,
  type Logged,
} from "@guildhall/serving/http";
import { followPartners } from "@guildhall/serving/partners";
import { onlyOnce } from "@guildhall/serving/process";
import { join } from "node:path";
import type { Logger } from "pino";
import { createCommons } from "./commons/source.ts";
import { FIRST_COMMONS, followCommons } from "./commons/sdl.ts";
import { type RequestContext, requestContext } from "./tier/context.ts";
import type { PlanSummary } from "./federation/plan.ts";
import { createLog, type LogLevel } from "./log.ts";
import { noStore, sdlFolder } from "./partners/keep.ts";
import { createPartners } from "./partners/partners.ts";
import type { WatchOptions } from "./partners/watch-sdl.ts";
import { useErrors } from "./plugins/useErrors.ts";
import { useHealth } from "./plugins/http/useHealth.ts";
import { useKnownOperation } from "./plugins/apollo/useKnownOperation.ts";
import { useLimits } from "./plugins/rules/useLimits.ts";
import { useMissingValues } from "./plugins/apollo/useMissingValues.ts";
import { usePlan } from "./plugins/apollo/usePlan.ts";
import { useRegionNotes } from "./plugins/apollo/useRegionNotes.ts";
import { useSizeLimits } from "./plugins/apollo/useSizeLimits.ts";
import { useSafeNames } from "./plugins/rules/useSafeNames.ts";
import { createServing, type Serving } from "./supergraph/serving.ts";
import { readContract } from "./contract/contract.ts";
import { httpTransport, type TransportOptions } from "./upstream/transport.ts";

export interface GatewayOptions {
  /** The contract that partner regions implement: schema/contract.graphql. */
  contract: string;
  /** Where commons answers. */
  commonsUrl: string;
  /** Commons' SDL to serve with until it was seen once: schema/commons.graphql. */
  commonsSnapshot?: string | undefined;
  /** The partner directory, followed while the gateway runs. */
  partnersFile: string;
  /** Where SDLs are kept over restarts; without it they are not. */
  dataFolder?: string | undefined;
  /** @default 0, a free one */
  port?: number;
  /** @default "127.0.0.1" */
  host?: string;
  /** Milliseconds in which every request is answered. @default 10 000 */
  requestTimeout?: number;
  /** Milliseconds that one region may take for one fetch. @default 4000 */
  regionTimeout?: number;
  /** Milliseconds between looks at the partner directory. @default 500 */
  directoryInterval?: number;
  /** Largest request body in bytes. @default 256 KiB */
  bodyLimit?: number;
  /** Most tokens of an operation. @default 5000 */
  maxTokens?: number;
  /** Deepest nesting of an operation. @default 20 */
  maxDepth?: number;
  /** Refuses requests that a browser could send without asking first. @default true */
  csrfPrevention?: boolean;
  /** Lets clients see how a query is answered. @default where only this machine is listened to */
  plans?: boolean | undefined;
  /** How regions are asked. */
  transport?: TransportOptions;
  /** How SDLs are followed. */
  watch?: Pick<WatchOptions, "recheck" | "retry" | "longest" | "timeout">;
  /** @default "info" */
  logLevel?: LogLevel;
  /** Where log lines go. @default standard output, from `logLevel` on */
  log?: Logger;
  /** Told each plan that is executed: for tests and explanations. */
  onPlan?: (plan: PlanSummary) => void;
}

export interface Gateway extends AsyncDisposable {
  /** The address of the graph, ending in `/graphql`. */
  url: string;
  /** Answers what is under way, refuses what is new, then stops. */
  stop(): Promise<void>;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** Starts the gateway: one graph over commons and the partners of the directory. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { requestTimeout = 10_000, regionTimeout = 4_000, maxTokens = 5_000 } = options;
  const { bodyLimit = 256 * 1024, csrfPrevention = true, dataFolder } = options;
  const { host = "127.0.0.1", plans = LOOPBACK.test(host) } = options;
  const { log = createLog(options.logLevel ?? "info") } = options;
  const store = dataFolder === undefined ? noStore : sdlFolder(join(dataFolder, "gateway", "sdl"));
  const contract = readContract(options.contract);

  let serving: Serving | undefined;
  // What is known: the directory, its partners, commons.
  const partners = createPartners({
    contract,
    store,
    log,
    transport: (url) => httpTransport(url, options.transport),
    onSurplus: () => serving?.recompose(),
    ...(options.watch && { watch: options.watch }),
  });
  const directory = await followPartners({
    file: options.partnersFile,
    interval: options.directoryInterval ?? 500,
    onChange: (next) => void partners.follow(next),
    onProblem: (state) =>
      log.warn(state, "the partner directory cannot be used; the last one goes on"),
  });
  await partners.follow(directory.directory);
  const commons = createCommons({ url: options.commonsUrl });
  const kept = await store.read(options.commonsUrl);

  // What serves: the supergraph and who is asked for its parts.
  const served = await createServing({
    contract,
    commons,
    partners,
    commonsSdl: kept ?? options.commonsSnapshot ?? FIRST_COMMONS,
    regionTimeout,
    log,
    onPlan: options.onPlan,
  });
  serving = served;
  served.recompose();
  const commonsSdl = followCommons({
    url: options.commonsUrl,
    transport: commons.transport,
    kept,
    snapshot: options.commonsSnapshot,
    store,
    log,
    onSdl: served.commons,
    ...(options.watch && { watch: options.watch }),
  });

  // The edge.
  const http = createHttp({ bodyLimit, log });
  useHealth(http, () => {
    const list = partners.states();
    const state = commonsSdl.state;
    return {
      ready: state !== "unknown",
      commons: { state, reachable: commonsSdl.reachable },
      supergraph: { composed: true, ...(served.problem && { problem: served.problem }) },
      directory: directory.state,
      partners: {
        total: list.length,
        serving: list.filter((partner) => partner.state === "serving").length,
        list,
      },
    };
  });
  const shared = apolloOptions(log);
  const server = new ApolloServer<RequestContext & Logged>({
    ...shared,
    gateway: served.graph.gateway,
    csrfPrevention,
    parseOptions: { maxTokens },
    validationRules: [
      useSafeNames(),
      ...useLimits(options.maxDepth === undefined ? {} : { maxDepth: options.maxDepth }),
    ],
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
  await server.start();
  await mountGraphql(http, server, "/graphql", async ({ id }) =>
    requestContext(id, requestTimeout),
  );
  const url = `${await listen(http, { port: options.port ?? 0, host })}/graphql`;
  log.info({ url }, "the gateway listens");

  const stop = onlyOnce(async () => {
    await http.close();
    await server.stop();
    commonsSdl.stop();
    await directory.stop();
    await partners.stop();
    await commons.transport.close();
    await store.close();
  });
  return { url, stop, [Symbol.asyncDispose]: stop };
}
