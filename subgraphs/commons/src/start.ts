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
import type { Directory } from "./directory/directory.ts";
import { type DirectoryOptions, openDirectory } from "./directory/open.ts";
import type { CommonsContext } from "./registry/context.ts";
import { commonsSubgraph } from "./graph/subgraph.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { openCatalogue } from "./catalogue/sqlite/open.ts";
import { catalogueContext } from "./graph/catalogue/context.ts";
import { catalogueSubgraph } from "./graph/catalogue/subgraph.ts";
import type { SearchContext } from "./graph/search/context.ts";
import { packagedRegistry } from "./packaged.ts";
import { readRegistry, type SharedRegistry } from "./registry/registry.ts";
import { readStatistics } from "./statistics/read.ts";
import { openSearch } from "./search/open.ts";
import { placesIn } from "./search/places.ts";
import { searched } from "./search/searched.ts";

export interface CommonsOptions extends DirectoryOptions {
  /** Folder of what the partnerships share. @default the one in this package */
  registry?: string;
  /** The copy of every region's records. @default one of its own, in the data folder if it has one */
  catalogue?: Catalogue;
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
  stop(): Promise<void>;
}

/** Serves what the partnerships share, and the directory of their regions. */
export async function startCommons(options: CommonsOptions): Promise<CommonsServer> {
  const { port = 0, host = "127.0.0.1", log = pino({ level: "silent" }) } = options;
  const limits = { ...SUBGRAPH_LIMITS, ...options.limits };
  const folder = options.registry ?? packagedRegistry();
  const registry = await readRegistry(folder);
  const statistics = await readStatistics(folder);
  const { schema, sdl } = await commonsSubgraph();
  const { schema: catalogueSchema } = await catalogueSubgraph();
  const { data } = options;
  const file = data === undefined ? ":memory:" : join(data, "catalogue", "catalogue.sqlite");
  const opened = options.catalogue ?? (await openCatalogue({ file, log }));
  const directory = await openDirectory(options, log);
  const search = await openSearch({
    file: data === undefined ? ":memory:" : join(data, "catalogue", "search.sqlite"),
    log,
    places: placesIn(directory),
  });
  const catalogue = await searched(opened, search);
  const settings = apolloOptions({
    log,
    limits,
    sizes: sizesOf(registry, directory),
    open: options.http,
  });
  const apollo = new ApolloServer<CommonsContext & Logged>({ ...settings, schema });
  const catalogued = new ApolloServer<SearchContext & Logged>({
    ...settings,
    schema: catalogueSchema,
  });
  const commonsContext = (): CommonsContext => ({
    directory,
    registry,
    statistics,
    warnings: new Warnings(),
  });
  const http = createHttp({ ...options.http, log });
  const stop = onlyOnce(async () => {
    await http.close();
    await apollo.stop();
    await catalogued.stop();
    await directory.stop();
    // One that was given is for its giver to close.
    if (!options.catalogue) await opened.close();
    await search.close();
  });
  try {
    await apollo.start();
    await catalogued.start();
    await openToAll(http, options.http);
    await mountGraphql(http, apollo, {
      path: "/graphql",
      limits,
      context: async () => commonsContext(),
    });
    await mountGraphql(http, catalogued, {
      path: "/catalogue/graphql",
      limits,
      context: async (): Promise<SearchContext> => ({
        ...catalogueContext({ ...commonsContext(), catalogue }),
        search,
      }),
    });
    useLimits(http, limits);
    http.get("/health", async () => ({ status: "ok" }));
    http.get("/ready", async () => ({ status: "ok", regions: directory.regions().length }));
    const base = await listen(http, { port, host });
    return { url: `${base}/graphql`, sdl, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What commons has one list of, and how long that is. */
const sizesOf = ({ partnerships }: SharedRegistry, directory: Directory): Sizes => ({
  Region: () => directory.regions().length,
  CoveredRegion: () => directory.regions().length,
  Partnership: () => partnerships.length,
});
