import type { PartnerDirectory } from "@guildhall/serving/partners";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Contract } from "../contract/contract.ts";
import { type Review, review } from "../contract/review.ts";
import type { RegionRoute, TierEndpoint } from "../tier/tier.ts";
import type { Transport } from "../upstream/transport.ts";
import type { SdlStore } from "./keep.ts";
import { type SdlWatch, watchSdl, type WatchOptions } from "./watch-sdl.ts";

/** A server that partners are asked at. Several regions may share one. */
export interface Endpoint extends TierEndpoint {
  readonly url: string;
  /** Sorted. */
  regions: readonly string[];
  sdl: string | undefined;
  review: Review | undefined;
  /** Why it could not be reached when last tried; `null` before the first try. */
  problem: string | undefined | null;
  watch: SdlWatch;
}

/** What `/ready` tells of a partner: nothing of where it is. */
export interface PartnerState {
  region: string;
  state: "waiting" | "serving" | "unreachable" | "refused";
  reason?: string;
  lacks?: readonly string[];
  extension?: "composed" | "refused";
  extensionReason?: string;
}

export interface PartnersOptions {
  contract: Contract;
  transport: (url: string) => Transport;
  store: SdlStore;
  log: Logger;
  watch?: Pick<WatchOptions, "recheck" | "retry" | "longest" | "timeout">;
  /** Some partner's surplus came, changed or went: the supergraph is to be composed again. */
  onSurplus: () => void;
}

/** The partners of the directory as they are known now. */
export interface Partners {
  follow(directory: PartnerDirectory): Promise<void>;
  route(region: string | null): RegionRoute;
  endpointOf(region: string): Endpoint | undefined;
  endpoints(): readonly Endpoint[];
  states(): PartnerState[];
  /** What composition made of the extensions. */
  composed(refused: ReadonlyMap<Endpoint, string>): void;
  stop(): Promise<void>;
}

export function createPartners(options: PartnersOptions): Partners {
  const { contract, store, log, onSurplus } = options;
  const endpoints = new Map<string, Endpoint>();
  let regions = new Map<string, Endpoint>();
  let routes = new Map<string, RegionRoute>();
  let refusals: ReadonlyMap<Endpoint, string> = new Map();
  let stopped = false;
  const reviews = new LRUCache<string, Review>({ max: 64 });

  const take = (endpoint: Endpoint, sdl: string) => {
    endpoint.sdl = sdl;
    // Most partners run the same server: one review (and one pruning) serves them all.
    const found = reviews.get(sdl) ?? review(contract, sdl);
    reviews.set(sdl, found);
    endpoint.review = found;
    endpoint.lagging = found.verdict === "accepted" ? found.lagging : undefined;
    const who = endpoint.regions.join(", ");
    if (found.verdict === "refused")
      log.warn({ partner: who, reason: found.reason }, "a partner's schema breaks the contract");
    else if (found.surplusRefused !== undefined)
      log.warn({ partner: who, reason: found.surplusRefused }, "a partner's extension is refused");
    reroute();
    onSurplus();
  };

  const open = async (url: string, served: readonly string[]): Promise<Endpoint> => {
    const transport = options.transport(url);
    const kept = await store.read(url);
    const endpoint: Endpoint = {
      url,
      transport,
      regions: served,
      sdl: undefined,
      review: undefined,
      problem: null,
      watch: { soon() {}, stop() {} },
      stale: () => endpoint.watch.soon(),
    };
    endpoints.set(url, endpoint);
    if (kept !== undefined) take(endpoint, kept);
    endpoint.watch = watchSdl({
      ...options.watch,
      transport,
      known: kept,
      onSdl(sdl) {
        take(endpoint, sdl);
        store.write(url, sdl).catch((error: unknown) => {
          log.error({ err: error }, "a partner's SDL cannot be kept in the data folder");
        });
      },
      onReach(problem) {
        if (problem !== undefined && problem !== endpoint.problem)
          log.info({ partner: endpoint.regions.join(", "), problem }, "a partner is not reached");
        endpoint.problem = problem;
      },
    });
    return endpoint;
  };

  const reroute = () => {
    routes = new Map([...regions].map(([region, endpoint]) => [region, routeTo(region, endpoint)]));
  };

  const followNow = async (directory: PartnerDirectory) => {
    const wanted = new Map<string, string[]>();
    for (const { region, url } of directory.partners) {
      const served = wanted.get(url);
      if (served) served.push(region);
      else wanted.set(url, [region]);
    }
    const gone = [...endpoints.values()].filter(({ url }) => !wanted.has(url));
    let renamed = gone.some(hasSurplus);
    const next = new Map<string, Endpoint>();
    const opened: Promise<unknown>[] = [];
    for (const [url, list] of wanted) {
      const served = list.toSorted();
      const known = endpoints.get(url);
      if (known) {
        renamed ||= hasSurplus(known) && known.regions[0] !== served[0];
        known.regions = served;
        for (const region of served) next.set(region, known);
      } else {
        opened.push(
          open(url, served).then((endpoint) => {
            for (const region of served) next.set(region, endpoint);
          }),
        );
      }
    }
    await Promise.all(opened);
    regions = next;
    reroute();
    for (const endpoint of gone) {
      endpoint.watch.stop();
      endpoints.delete(endpoint.url);
      void endpoint.transport.close();
    }
    if (renamed) onSurplus();
    log.info(
      { partners: regions.size, endpoints: endpoints.size },
      "the partner directory is read",
    );
  };

  // Directories are taken one after another: the last one read is the one that serves.
  let following: Promise<void> = Promise.resolve();

  return {
    follow(directory) {
      following = following.then(() => (stopped ? undefined : followNow(directory)));
      return following;
    },
    route: (region) => routes.get(region ?? "") ?? unknown(region),
    endpointOf: (region) => regions.get(region),
    endpoints: () => [...endpoints.values()],
    states: () =>
      [...regions]
        .map(([region, endpoint]) => stateOf(region, endpoint, refusals.get(endpoint)))
        .toSorted((a, b) => (a.region < b.region ? -1 : 1)),
    composed(refused) {
      refusals = refused;
    },
    async stop() {
      stopped = true;
      await following;
      for (const { watch } of endpoints.values()) watch.stop();
      await Promise.all([...endpoints.values()].map(({ transport }) => transport.close()));
    },
  };
}

export const surplusOfEndpoint = ({ review: found }: Endpoint) =>
  found?.verdict === "accepted" ? found.surplus : undefined;

const hasSurplus = (endpoint: Endpoint) => surplusOfEndpoint(endpoint) !== undefined;

function routeTo(region: string, endpoint: Endpoint): RegionRoute {
  if (endpoint.review?.verdict !== "refused") return { endpoint };
  return {
    failure: {
      code: "REGION_CONTRACT_REFUSED",
      message: `The schema of ${region} breaks the contract, so it is not asked.`,
    },
  };
}

const unknown = (region: string | null): RegionRoute => ({
  failure: {
    code: "REGION_UNKNOWN",
    message:
      region === null
        ? "An id names no region."
        : `No partner in the directory serves the region "${region}".`,
  },
});

function stateOf(region: string, endpoint: Endpoint, refusal: string | undefined): PartnerState {
  const { review: found, problem } = endpoint;
  if (found?.verdict === "refused") return { region, state: "refused", reason: found.reason };
  const state = problem === null ? "waiting" : problem === undefined ? "serving" : "unreachable";
  const reason = refusal ?? found?.surplusRefused;
  return {
    region,
    state,
    ...(problem && { reason: problem }),
    ...(found && found.lacks.length > 0 && { lacks: found.lacks }),
    ...(found?.surplus && refusal === undefined && { extension: "composed" as const }),
    ...(reason !== undefined && { extension: "refused" as const, extensionReason: reason }),
  };
}
