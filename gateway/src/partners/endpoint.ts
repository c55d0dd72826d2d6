import { createHash } from "node:crypto";
import type { GraphQLSchema } from "graphql";
import { createTurns } from "@guildhall/serving/partners";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Contract } from "../contract/contract.ts";
import { laggingSchema } from "../contract/lagging.ts";
import { SDL_LIMITS } from "../contract/limits.ts";
import type { Review } from "../contract/review.ts";
import type { TierEndpoint } from "../tier/tier.ts";
import { type Fault, isSilence, type Transport } from "../upstream/transport.ts";
import type { SdlStore } from "./keep.ts";
import { paced } from "./paced.ts";
import { type SdlWatch, watchSdl, type WatchOptions } from "./watch-sdl.ts";

/** A server that partners are asked at. Several regions may share one. */
export interface Endpoint extends TierEndpoint {
  readonly url: string;
  /** Sorted. */
  regions: readonly string[];
  review: Review | undefined;
  /** Why it could not be reached when last tried; `null` before its first SDL is reviewed. */
  problem: string | undefined | null;
  /** It is known not to answer: nobody need wait for it until it does. */
  down: Down | undefined;
  watch: SdlWatch;
  /** Keeps the SDL that is reviewed over restarts. */
  keep(): void;
}

export interface Down {
  fault: Fault;
  /** When it did not answer for the first time since it last did. */
  since: string;
}

/** As whoever opens it knows it. */
interface Opening extends Endpoint {
  /** Has an SDL reviewed once more that there was no time for. */
  again(): void;
}

export interface EndpointOptions {
  contract: Contract;
  /** Reviews an SDL, however large or strange it is. */
  review: (sdl: string) => Promise<Review>;
  transport: (url: string) => Transport;
  store: SdlStore;
  log: Logger;
  watch?: Pick<WatchOptions, "recheck" | "retry" | "longest" | "timeout">;
  /** Milliseconds before another SDL of one endpoint is reviewed. @default 30 000 */
  pause?: number | undefined;
}

export const surplusOf = ({ review: found }: Endpoint) =>
  found?.verdict === "accepted" ? found.surplus : undefined;

interface Told {
  onReview: () => void;
  /** It went down, or is back. */
  onDown: (endpoint: Endpoint) => void;
}

/** Opens endpoints with the SDL that was kept of them, and follows what they really serve. */
export function endpointOpener(options: EndpointOptions, { onReview, onDown }: Told) {
  const { contract, store, log, pause = SDL_LIMITS.pause * 1_000 } = options;
  const turns = createTurns();
  // Most partners run the same server: one review (and one pruning) serves them all.
  const reviews = new LRUCache<string, Promise<Review>, string>({
    max: 64,
    memoMethod: (_hash, _stale, { context: sdl }) => options.review(sdl),
  });
  const schemas = new LRUCache<string, GraphQLSchema>({
    max: 64,
    memoMethod: (lacks) => laggingSchema(contract.sdl, lacks.split("\n")),
  });

  const take = async (
    endpoint: Opening,
    sdl: string,
    retake: (sdl: string) => void,
  ): Promise<void> => {
    // By its hash: what a stranger sends may be large.
    const hash = createHash("sha256").update(sdl).digest("base64");
    const found = await reviews.memo(hash, { context: sdl });
    const partner = endpoint.regions.join(", ");
    endpoint.review = found;
    endpoint.lagging =
      found.verdict === "accepted" && found.lacks.length > 0
        ? schemas.memo(found.lacks.join("\n"))
        : undefined;
    endpoint.keep = endpoint.again = () => {};
    const keep = () => {
      endpoint.keep = () => {};
      store.write(endpoint.url, sdl).catch((error: unknown) => {
        log.error({ err: error }, "a partner's SDL cannot be kept in the data folder");
      });
    };
    if (found.verdict === "refused") {
      log.warn({ partner, reason: found.reason }, "a partner's schema is refused");
      if (found.passing) {
        reviews.delete(hash);
        endpoint.again = () => retake(sdl);
      }
    } else if (found.surplusRefused !== undefined)
      log.warn({ partner, reason: found.surplusRefused }, "a partner's extension is refused");
    // One with an extension is kept once that is composed.
    else if (found.surplus === undefined) keep();
    else endpoint.keep = keep;
    onReview();
  };

  return async (url: string, regions: readonly string[]): Promise<Endpoint> => {
    const transport = options.transport(url);
    const known = await store.read(url);
    const endpoint: Opening = {
      url,
      transport,
      regions,
      review: undefined,
      problem: null,
      down: undefined,
      watch: { soon() {}, stop: async () => {} },
      stale: () => endpoint.watch.soon(),
      keep() {},
      again() {},
    };
    const silence = followSilence();
    let taking = Promise.resolve();
    const sdls = paced<string>(pause, (sdl) => {
      taking = taking
        .then(() => take(endpoint, sdl, sdls.come))
        .catch((error: unknown) => {
          log.error({ err: error }, "a partner's SDL cannot be reviewed");
        });
    });
    if (known !== undefined) await take(endpoint, known, sdls.come);
    const watch = watchSdl({
      ...options.watch,
      turns,
      transport,
      known,
      onSdl: sdls.come,
      async onReach(fault) {
        // Until it is known what it speaks, it is not said to serve.
        await taking;
        const problem = fault?.did;
        if (problem !== undefined && problem !== endpoint.problem)
          log.info({ partner: endpoint.regions.join(", "), problem }, "a partner is not reached");
        endpoint.problem = problem;
        const before = endpoint.down;
        endpoint.down = silence(fault);
        if (endpoint.down || before) onDown(endpoint);
        if (problem === undefined) endpoint.again();
      },
    });
    endpoint.watch = {
      soon: watch.soon,
      stop() {
        sdls.stop();
        return watch.stop();
      },
    };
    return endpoint;
  };
}

/** Whether an endpoint is down, by one look after another: what is slow once may only be busy. */
function followSilence(): (fault: Fault | undefined) => Down | undefined {
  let looks = 0;
  let since = "";
  return (fault) => {
    looks = fault && isSilence(fault) ? looks + 1 : 0;
    if (looks === 1) since = new Date().toISOString();
    const isDown = looks > 1 || (looks === 1 && fault?.code !== "REGION_TIMEOUT");
    return isDown && fault ? { fault, since } : undefined;
  };
}
