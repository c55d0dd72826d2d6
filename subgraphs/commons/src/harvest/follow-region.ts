import { keepVisiting, type Turns } from "@guildhall/serving/partners";
import type { Logger } from "pino";
import type { Catalogue, CopyState } from "../catalogue/catalogue.ts";
import { Feed, type Standing } from "./feed.ts";
import { listen } from "./listen.ts";

export interface RegionOptions {
  region: string;
  url: string;
  catalogue: Catalogue;
  turns: Turns;
  /** Milliseconds between two visits where nothing is announced, a quarter more or less. */
  every: number;
  timeout?: number | undefined;
  log: Logger;
}

export interface FollowedRegion {
  readonly copy: CopyState;
  readonly standing: Standing;
  /** Whether it announces its changes at present. */
  readonly announced: boolean;
  reread(): void;
  /** Settled when nothing of it is under way any more. */
  stop(): Promise<void>;
}

/** However often changes are announced, a region is asked once in so many milliseconds. */
const SOONEST = 200;
/** Milliseconds until a region is listened to again, and until one that offers nothing is asked again. */
const AGAIN = { ended: 1_000, "not offered": 600_000 } as const;

/** Follows one region: asks now and then, and at once where it announces that something changed. */
export function followRegion(options: RegionOptions): FollowedRegion {
  const { region, url, turns, every, log } = options;
  const feed = new Feed(options);
  const stopping = new AbortController();
  let announced = false;
  let listening: Promise<void> | undefined;
  let mayListen = true;
  let timer: NodeJS.Timeout | undefined;

  const visits = keepVisiting({ visit, turns, every, soonest: SOONEST });

  async function visit(signal: AbortSignal) {
    const before = feed.standing.state;
    const found = await feed.visit(signal).catch((error: unknown) => {
      log.error({ err: error, region }, "a region's changes could not be taken in");
      return feed.fail("INTERNAL_SERVER_ERROR");
    });
    const { state, code } = feed.standing;
    if (state !== before) log.info({ region, state, code }, "a region's copy stands otherwise");
    if (found === "answering" && mayListen) listening ??= attend();
    return found;
  }

  async function attend(): Promise<void> {
    const ended = await listen(url, region, {
      signal: stopping.signal,
      last: feed.copy.after?.number ?? 0,
      onOpen: () => (announced = true),
      onChange: (position) => {
        if (position !== feed.copy.after?.number) visits.soon();
      },
    });
    listening = undefined;
    mayListen = false;
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      mayListen = true;
      visits.soon();
    }, AGAIN[ended]).unref();
    if (announced) visits.soon();
    announced = false;
  }

  return {
    get copy() {
      return feed.copy;
    },
    get standing() {
      return feed.standing;
    },
    get announced() {
      return announced;
    },
    reread() {
      feed.reread();
      visits.soon();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await visits.stop();
      await listening;
    },
  };
}
