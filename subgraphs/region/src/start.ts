import { ApolloServer } from "@apollo/server";
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
import { type Limits, SUBGRAPH_LIMITS } from "@guildhall/serving/limits";
import { onlyOnce } from "@guildhall/serving/process";
import { pino, type Logger } from "pino";
import { authenticator } from "./auth/authenticate.ts";
import { readAuthConfig, type AuthOptions } from "./auth/config.ts";
import { regionContext, type RegionContext } from "./graph/context.ts";
import { regionSubgraph } from "./graph/subgraph.ts";
import type { Refusal } from "./records/refusal.ts";
import { type AnnouncerOptions, openAnnouncer } from "./server/announcer.ts";
import { useAnnouncements } from "./server/changes-route.ts";
import { damageOf } from "./server/damage.ts";
import { openHost, type Host } from "./server/host.ts";
import { readinessOf } from "./server/readiness.ts";

export interface RegionOptions {
  /** Record folders, one a region. */
  folders: readonly string[];
  /** Folder of the embedded stores, one file a region; made where it is missing. */
  data: string;
  /** Address of a MongoDB server that keeps the registries instead of files. */
  mongodb?: string | undefined;
  /** Port to listen on; 0 takes a free one. @default 0 */
  port?: number;
  /** Address to listen on. @default "127.0.0.1" */
  host?: string;
  /** Take in files that change while the regions are served. @default true */
  follow?: boolean;
  /** Who else may issue tokens for editing. @default `auth.json` in the data folder */
  auth?: AuthOptions;
  /** What one request may ask, where it differs from the usual. */
  limits?: Partial<Limits>;
  /** How pages and programs of others are met. */
  http?: OpenOptions;
  /** How changes are announced to those who listen. */
  announce?: AnnouncerOptions;
  log?: Logger;
}

export interface RegionServer extends AsyncDisposable {
  /** Answers for all the regions at once. */
  url: string;
  /** One endpoint a region. */
  endpoints: readonly { region: string; url: string }[];
  /** What the folders hold that cannot be a record. */
  refused: readonly Refusal[];
  /** Records that changed in their folder and in their registry, a line each; neither was overwritten. */
  conflicts: readonly string[];
  stop(): Promise<void>;
}

/** Serves one or several regions from this process, each at an endpoint of its own. */
export async function startRegion(options: RegionOptions): Promise<RegionServer> {
  const { folders, data, mongodb, port = 0, host = "127.0.0.1", follow = true } = options;
  const { log = pino({ level: "silent" }) } = options;
  const limits = { ...SUBGRAPH_LIMITS, ...options.limits };
  const hosts: Host[] = [];
  const closeAll = (): Promise<unknown> => Promise.all(hosts.map((one) => one.stop()));
  try {
    const place = { data, mongodb };
    // Looked at while the schema is built, which takes as long as some hundred megabytes.
    const [damage, { schema }] = await Promise.all([damageOf(folders, place), regionSubgraph()]);
    for (const folder of folders)
      hosts.push(await openHost({ folder, place, follow, log, damage: damage.get(folder) }));
    const apollo = new ApolloServer<RegionContext & Logged>({
      ...apolloOptions({ log, limits, sizes: { Region: () => hosts.length }, open: options.http }),
      schema,
    });
    await apollo.start();
    const http = createHttp({ ...options.http, log });
    await openToAll(http, options.http);
    const hosted = new Map(hosts.map((one) => [one.profile.id, one]));
    const config = await readAuthConfig(data, options.auth);
    const authenticate = authenticator({ folder: data, regions: hosted.keys(), config, log });
    const mount = (path: string, served: ReadonlyMap<string, Host>): Promise<void> =>
      mountGraphql(http, apollo, {
        path,
        limits,
        context: async ({ headers, ip, log: line }) =>
          regionContext(served, await authenticate(headers.authorization, ip, line)),
      });
    for (const [id, one] of hosted) await mount(`/${id}/graphql`, new Map([[id, one]]));
    await mount("/graphql", hosted);
    const announcer = openAnnouncer(hosted, options.announce);
    for (const id of hosted.keys())
      useAnnouncements(http, announcer, { path: `/${id}/changes`, regions: [id] });
    useAnnouncements(http, announcer, { path: "/changes", regions: [...hosted.keys()] });
    useLimits(http, limits);
    http.get("/health", async () => ({ status: "ok" }));
    http.get("/ready", async (_request, reply) => {
      const ready = readinessOf(hosted);
      return reply.code(ready.status === "unavailable" ? 503 : 200).send(ready);
    });
    const base = await listen(http, { port, host });
    const stop = onlyOnce(async () => {
      // Otherwise they would be waited for as requests under way.
      announcer.close();
      // Answers what is under way first: it still needs the stores, and may write to them.
      await http.close();
      await apollo.stop();
      await closeAll();
    });
    return {
      url: `${base}/graphql`,
      endpoints: [...hosted.keys()].map((region) => ({ region, url: `${base}/${region}/graphql` })),
      refused: hosts.flatMap(({ refused }) => refused),
      conflicts: hosts.flatMap(({ conflicts }) => conflicts),
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
