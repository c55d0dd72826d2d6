import type { Logger } from "pino";
import type { SdlStore } from "../partners/keep.ts";
import { watchSdl, type WatchOptions } from "../partners/watch-sdl.ts";
import type { Transport } from "../upstream/transport.ts";

/** With no SDL of commons at all, the graph has at least what every commons has. */
export const FIRST_COMMONS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { regions: [Region!]! region(id: ID!): Region }
  type Region @key(fields: "id") { id: ID! }
`;

export interface FollowCommonsOptions {
  /** What is followed, for the log. @default "commons" */
  name?: string;
  url: string;
  transport: Transport;
  /** The SDL kept from an earlier run. */
  kept: string | undefined;
  snapshot: string | undefined;
  store: SdlStore;
  log: Logger;
  /** Settled when it serves or is refused. */
  onSdl: (sdl: string) => Promise<void>;
  watch?: Pick<WatchOptions, "recheck" | "retry" | "longest" | "timeout">;
}

export interface FollowedCommons {
  /** Where the SDL that serves comes from. */
  readonly state: "seen" | "kept" | "snapshot" | "unknown";
  readonly reachable: boolean;
  stop(): Promise<void>;
}

/** Takes in what commons really serves, whenever it comes and whenever it changes. */
export function followCommons(options: FollowCommonsOptions): FollowedCommons {
  const { name = "commons", url, transport, kept, snapshot, store, log, onSdl } = options;
  let seen = false;
  let reachable = false;
  let taking: Promise<void> = Promise.resolve();
  const watch = watchSdl({
    // Everything waits for commons: it is never left alone for minutes.
    longest: 10_000,
    ...options.watch,
    transport,
    known: kept,
    onSdl(sdl) {
      taking = onSdl(sdl);
      store.write(url, sdl).catch((error: unknown) => {
        log.error({ err: error }, `the SDL of ${name} cannot be kept in the data folder`);
      });
    },
    async onReach(fault) {
      if (reachable && fault) log.warn({ problem: fault.did }, `${name} is not reached`);
      reachable = fault === undefined;
      await taking;
      seen ||= fault === undefined;
    },
  });
  return {
    get state() {
      if (seen) return "seen";
      if (kept !== undefined) return "kept";
      return snapshot === undefined ? "unknown" : "snapshot";
    },
    get reachable() {
      return reachable;
    },
    stop: watch.stop,
  };
}
