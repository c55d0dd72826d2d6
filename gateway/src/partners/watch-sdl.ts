import { keepVisiting, type Turns, type Visits } from "@guildhall/serving/partners";
import { createHash } from "node:crypto";
import type { Fault, Transport } from "../upstream/transport.ts";

export interface WatchOptions {
  transport: Transport;
  /** An SDL that differs from the one before; told before `onReach`. */
  onSdl: (sdl: string) => void;
  /** Whether the endpoint answered, and if not why, after each try. */
  onReach: (fault: Fault | undefined) => void;
  known?: string | undefined;
  /**
   * Milliseconds between looks at an endpoint that answers; doubled while its SDL stays the same,
   * up to `longest`. @default 30 000
   */
  recheck?: number;
  /** Milliseconds to wait after the first failure; doubled after each further one. @default 250 */
  retry?: number;
  /** Longest wait between tries, in milliseconds. @default 240 000 */
  longest?: number;
  /** Milliseconds that one try may take. @default 5000 */
  timeout?: number;
  /** Shared by all endpoints, so that few are asked at once. @default its own */
  turns?: Turns;
}

export type SdlWatch = Visits;

const BODY = JSON.stringify({ query: "{_service{sdl}}" });
const NO_SDL: Fault = { code: "REGION_INVALID_RESPONSE", did: "did not answer with its SDL." };

/** Keeps reading an endpoint's SDL in the background, patiently while it is down. */
export function watchSdl(options: WatchOptions): SdlWatch {
  const { transport, onSdl, onReach, known, recheck = 30_000, retry = 250 } = options;
  const { longest, timeout = 5_000, turns } = options;
  // Kept by its hash: most partners serve the same text, of some hundred kilobytes.
  let seen = known === undefined ? undefined : hashOf(known);
  return keepVisiting({
    turns,
    every: recheck,
    retry,
    longest,
    async visit(signal) {
      const answer = await transport.ask({ body: BODY, timeout });
      if (signal.aborted) return "failing";
      const sdl = answer.failure ? undefined : sdlOf(answer.json);
      if (sdl === undefined) {
        onReach(answer.failure ?? NO_SDL);
        return "failing";
      }
      const hash = hashOf(sdl);
      const isNew = hash !== seen;
      seen = hash;
      if (isNew) onSdl(sdl);
      onReach(undefined);
      return isNew ? "answering" : "unchanged";
    },
  });
}

const hashOf = (sdl: string): string => createHash("sha256").update(sdl).digest("base64");

function sdlOf(json: unknown): string | undefined {
  const sdl = (json as { data?: { _service?: { sdl?: unknown } | null } | null } | null)?.data
    ?._service?.sdl;
  return typeof sdl === "string" && sdl !== "" ? sdl : undefined;
}
