import { followPartners } from "@guildhall/serving/partners";
import { onlyOnce } from "@guildhall/serving/process";
import { join } from "node:path";
import { FIRST_COMMONS, followCommons } from "./commons/sdl.ts";
import { commonsTransport, createCommons } from "./commons/source.ts";
import { readContract } from "./contract/contract.ts";
import { startEdge } from "./edge.ts";
import { createLog } from "./log.ts";
import { followDocuments } from "./documents/follow.ts";
import type { GatewayOptions } from "./options.ts";
import { noStore, sdlFolder } from "./partners/keep.ts";
import { createPartners } from "./partners/partners.ts";
import type { Readiness } from "./plugins/http/useHealth.ts";
import { openComposer } from "./supergraph/composer.ts";
import { createServing, type Serving } from "./supergraph/serving.ts";
import { httpTransport } from "./upstream/transport.ts";

export interface Gateway extends AsyncDisposable {
  /** The address of the graph, ending in `/graphql`. */
  url: string;
  /** Answers what is under way, refuses what is new, then stops. */
  stop(): Promise<void>;
}

/** Starts the gateway: one graph over commons and the partners of the directory. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { commonsUrl, commonsSnapshot, catalogue, replicasUrl } = options;
  const { dataFolder, regionTimeout = 4_000 } = options;
  const { log = createLog(options.logLevel ?? "info") } = options;
  const watch = options.watch && { watch: options.watch };
  const store = dataFolder === undefined ? noStore : sdlFolder(join(dataFolder, "gateway", "sdl"));
  const contract = readContract(options.contract);
  const composer = options.composer ?? openComposer(options.contract);

  const started: (() => Promise<void> | void)[] = [() => store.close()];
  const stop = onlyOnce(async () => {
    for (const end of started.toReversed()) await end();
  });
  try {
    // What is known: the directory, its partners, commons.
    let serving: Serving | undefined;
    const partners = createPartners({
      contract,
      review: (sdl) => composer.review(sdl),
      pause: options.sdlPause,
      store,
      log,
      transport: (url) => httpTransport(url, options.transport),
      onSurplus: () => serving?.recompose(),
      ...watch,
    });
    started.push(() => partners.stop());
    // First: nobody waits for what it is still asked for.
    if (!options.composer) started.push(() => composer.stop());
    const directory = await followPartners({
      file: options.partnersFile,
      interval: options.directoryInterval ?? 500,
      onChange(next) {
        void partners.follow(next);
        const ours = catalogue ? [commonsUrl, catalogue.url] : [commonsUrl];
        const urls = [...ours, ...next.partners.map(({ url }) => url)];
        store.only(urls).catch((error: unknown) => {
          log.error({ err: error }, "SDLs of partners that are gone cannot be removed");
        });
      },
      onProblem: (state) =>
        log.warn(state, "the partner directory cannot be used; the last one goes on"),
    });
    started.push(() => directory.stop());
    await partners.follow(directory.directory);
    const commons = createCommons({ url: commonsUrl });
    started.push(() => commons.transport.close());
    const kept = await store.read(commonsUrl);
    const copies = catalogue && createCommons({ url: catalogue.url });
    started.push(() => copies?.transport.close());
    const keptCatalogue = catalogue && (await store.read(catalogue.url));
    const replicas = replicasUrl === undefined ? undefined : commonsTransport(replicasUrl);
    started.push(() => replicas?.close());

    // What serves: the supergraph and who is asked for its parts.
    const served = await createServing({
      contract,
      commons,
      catalogue: copies,
      partners,
      composer,
      commonsSdl: kept ?? commonsSnapshot ?? FIRST_COMMONS,
      catalogueSdl: keptCatalogue ?? catalogue?.snapshot,
      regionTimeout,
      replicas,
      log,
      onPlan: options.onPlan,
      planning: options.planning,
    });
    serving = served;
    started.push(() => served.stop());
    served.recompose();
    const commonsSdl = followCommons({
      url: commonsUrl,
      transport: commons.transport,
      kept,
      snapshot: commonsSnapshot,
      store,
      log,
      onSdl: served.commons,
      ...watch,
    });
    started.push(() => commonsSdl.stop());
    const catalogueSdl =
      catalogue &&
      copies &&
      followCommons({
        name: "the catalogue",
        url: catalogue.url,
        transport: copies.transport,
        kept: keptCatalogue,
        snapshot: catalogue.snapshot,
        store,
        log,
        onSdl: served.catalogue,
        ...watch,
      });
    started.push(() => catalogueSdl?.stop());

    // Who asks.
    const readiness = (): Readiness => {
      const { state, reachable } = commonsSdl;
      const list = partners.states();
      return {
        ready: state !== "unknown",
        commons: { state, reachable },
        ...(catalogueSdl && {
          catalogue: { state: catalogueSdl.state, reachable: catalogueSdl.reachable },
        }),
        supergraph: { composed: true, ...(served.problem && { problem: served.problem }) },
        directory: directory.state,
        partners: {
          total: list.length,
          serving: list.filter((partner) => partner.state === "serving").length,
          list,
        },
      };
    };
    const documents = await followDocuments({
      file: options.documentsFile,
      interval: options.directoryInterval,
      log,
    });
    started.push(() => documents?.stop());
    const regions = () => partners.size;
    const known = { graph: served.graph, readiness, regions, documents };
    const edge = await startEdge({ ...options, ...known, log });
    started.push(() => edge.stop());
    log.info({ url: edge.url }, "the gateway listens");
    return { url: edge.url, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
