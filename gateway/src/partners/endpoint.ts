import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Contract } from "../contract/contract.ts";
import { type Review, review } from "../contract/review.ts";
import type { TierEndpoint } from "../tier/tier.ts";
import type { Transport } from "../upstream/transport.ts";
import type { SdlStore } from "./keep.ts";
import { type SdlWatch, watchSdl, type WatchOptions } from "./watch-sdl.ts";

/** A server that partners are asked at. Several regions may share one. */
export interface Endpoint extends TierEndpoint {
  readonly url: string;
  /** Sorted. */
  regions: readonly string[];
  review: Review | undefined;
  /** Why it could not be reached when last tried; `null` before the first try. */
  problem: string | undefined | null;
  watch: SdlWatch;
}

export interface EndpointOptions {
  contract: Contract;
  transport: (url: string) => Transport;
  store: SdlStore;
  log: Logger;
  watch?: Pick<WatchOptions, "recheck" | "retry" | "longest" | "timeout">;
}

export const surplusOf = ({ review: found }: Endpoint) =>
  found?.verdict === "accepted" ? found.surplus : undefined;

/** Opens endpoints with the SDL that was kept of them, and follows what they really serve. */
export function endpointOpener(options: EndpointOptions, onReview: () => void) {
  const { contract, store, log } = options;
  // Most partners run the same server: one review (and one pruning) serves them all.
  const reviews = new LRUCache<string, Review>({
    max: 64,
    memoMethod: (sdl) => review(contract, sdl),
  });

  const take = (endpoint: Endpoint, sdl: string) => {
    const found = reviews.memo(sdl);
    endpoint.review = found;
    endpoint.lagging = found.verdict === "accepted" ? found.lagging : undefined;
    const partner = endpoint.regions.join(", ");
    if (found.verdict === "refused")
      log.warn({ partner, reason: found.reason }, "a partner's schema breaks the contract");
    else if (found.surplusRefused !== undefined)
      log.warn({ partner, reason: found.surplusRefused }, "a partner's extension is refused");
    onReview();
  };

  return async (url: string, regions: readonly string[]): Promise<Endpoint> => {
    const transport = options.transport(url);
    const known = await store.read(url);
    const endpoint: Endpoint = {
      url,
      transport,
      regions,
      review: undefined,
      problem: null,
      watch: { soon() {}, stop() {} },
      stale: () => endpoint.watch.soon(),
    };
    if (known !== undefined) take(endpoint, known);
    endpoint.watch = watchSdl({
      ...options.watch,
      transport,
      known,
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
}
