import { join } from "node:path";
import { ApolloServer } from "@apollo/server";
import { Warnings } from "@guildhall/schema";
import {
  apolloOptions,
  createHttp,
  listen,
  mountGraphql,
  openToAll,
  type Logged,
  useLimits,
  type OpenOptions,
} from "@guildhall/serving/http";
import { type Limits, type Sizes, SUBGRAPH_LIMITS } from "@guildhall/serving/limits";
import { onlyOnce } from "@guildhall/serving/process";
import { pino, type Logger } from "pino";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { useExport } from "./export/routes.ts";
import { catalogueContext } from "./graph/catalogue/context.ts";
import { catalogueSubgraph } from "./graph/catalogue/subgraph.ts";
import type { HarvestContext } from "./graph/harvest.resolver.ts";
import type { SearchContext } from "./graph/search/context.ts";
import type { SnapshotContext } from "./graph/snapshot.ts";
import { commonsSubgraph } from "./graph/subgraph.ts";
import { openAll, type Opened, type OpenedOptions } from "./opened.ts";
import type { Evidence } from "./holdings/evidence.ts";
import { useOperator } from "./operator.ts";
import type { CommonsContext } from "./registry/context.ts";
import { replicaContext } from "./replicas/context.ts";
import { replicaServer } from "./replicas/server.ts";
import { openSnapshots, type SnapshotBounds } from "./snapshots/open.ts";
import { useSnapshots } from "./snapshots/routes.ts";

export interface CommonsOptions extends OpenedOptions {
  /** What whoever runs commons shows to have a region read anew. @default nobody may */
  operatorToken?: string | undefined;
  /** How many snapshots are kept, in the data folder, and how large one may be. */
  snapshots?: SnapshotBounds;
  /** Where others reach snapshots and exports, such as the gateway's address. */
  publicUrl?: string | undefined;
  /** Port to listen on; 0 takes a free one. @default 0 */
  port?: number;
  /** Address to listen on. @default "127.0.0.1" */
  host?: string;
  /** What one request may ask, where it differs from the usual. */
  limits?: Partial<Limits>;
  /** How pages and programs of others are met. */
  http?: OpenOptions;
  log?: Logger;
}

export interface CommonsServer extends AsyncDisposable {
  url: string;
  sdl: string;
  /** What it answers from. Who feeds it by hand writes here, so that all that is kept at hand follows. */
  catalogue: Catalogue;
  stop(): Promise<void>;
}

/** Serves what the partnerships share, the directory of their regions and the catalogue. */
export async function startCommons(options: CommonsOptions): Promise<CommonsServer> {
  const { port = 0, host = "127.0.0.1", log = pino({ level: "silent" }) } = options;
  const limits = { ...SUBGRAPH_LIMITS, ...options.limits };
  const { schema, sdl } = await commonsSubgraph();
  const { schema: catalogueSchema } = await catalogueSubgraph();
  const opened = await openAll(options, log);
  const asked = { log, limits, sizes: sizesOf(opened), open: options.http };
  const settings = apolloOptions(asked);
  const apollo = new ApolloServer<
    CommonsContext & Evidence & HarvestContext & SnapshotContext & Logged
  >({
    ...settings,
    schema,
  });
  const catalogued = new ApolloServer<SearchContext & Logged>({
    ...settings,
    schema: catalogueSchema,
  });
  const replicas = await replicaServer(asked);
  const http = createHttp({ ...options.http, log });
  const stop = onlyOnce(async () => {
    await http.close();
    await apollo.stop();
    await catalogued.stop();
    await replicas.stop();
    await opened.close();
  });
  /** What the catalogue is asked with, by whoever asks it. */
  const copiesContext = (): SearchContext => ({
    ...catalogueContext({ ...commonsContext(opened), catalogue: opened.catalogue }),
    search: opened.search,
  });
  try {
    const { pinning, snapshots, catalogue } = await openSnapshots({
      ...options.snapshots,
      folder: options.data === undefined ? undefined : join(options.data, "snapshots"),
      catalogue: opened.catalogue,
      schema: catalogueSchema,
      server: catalogued,
      context: () => ({ ...copiesContext(), log: log.child({ asked: "for a snapshot" }) }),
      limits,
      nameOf: (id) => opened.directory.region(id)?.name ?? id,
      publicUrl: options.publicUrl,
    });
    // What is erased at its owner's is erased from the snapshots with it.
    const harvest = await opened.follow(catalogue);
    await apollo.start();
    await catalogued.start();
    await replicas.start();
    await openToAll(http, options.http);
    await mountGraphql(http, apollo, {
      path: "/graphql",
      limits,
      context: async () => ({ ...commonsContext(opened), harvest, pinning }),
    });
    await mountGraphql(http, catalogued, {
      path: "/catalogue/graphql",
      limits,
      context: async () => copiesContext(),
    });
    await mountGraphql(http, replicas, {
      path: "/replicas/graphql",
      limits,
      context: async () => replicaContext(opened.catalogue, opened.directory),
    });
    useOperator(http, { token: options.operatorToken, harvest });
    useLimits(http, limits);
    useExport(http, {
      schema: catalogueSchema,
      context: copiesContext,
      publicUrl: options.publicUrl,
    });
    useSnapshots(http, { snapshots, addressOf: pinning.addressOf });
    http.get("/health", async () => ({ status: "ok" }));
    http.get("/ready", async () => ({
      status: "ok",
      regions: opened.directory.regions().length,
    }));
    const base = await listen(http, { port, host });
    return { url: `${base}/graphql`, sdl, catalogue, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What every question is answered with; warnings are of the one question. */
const commonsContext = ({
  directory,
  registry,
  statistics,
  holdings,
}: Opened): CommonsContext & Evidence => ({
  directory,
  registry,
  statistics,
  holdings,
  warnings: new Warnings(),
});

/** What commons has one list of, and how long that is. */
const sizesOf = ({ registry, directory }: Opened): Sizes => ({
  Region: () => directory.regions().length,
  CoveredRegion: () => directory.regions().length,
  ComparisonRow: () => directory.regions().length,
  Partnership: () => registry.partnerships.length,
});
