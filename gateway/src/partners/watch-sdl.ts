import type { Transport } from "../upstream/transport.ts";

export interface WatchOptions {
  transport: Transport;
  /** An SDL that differs from the one before; told before `onReach`. */
  onSdl: (sdl: string) => void;
  /** Whether the endpoint answered, and if not why, after each try. */
  onReach: (problem: string | undefined) => void;
  known?: string | undefined;
  /** Milliseconds between looks at an endpoint that answers. @default 30 000 */
  recheck?: number;
  /** Milliseconds to wait after the first failure; doubled after each further one. @default 250 */
  retry?: number;
  /** Longest wait between tries, in milliseconds. @default 10 000 */
  longest?: number;
  /** Milliseconds that one try may take. @default 5000 */
  timeout?: number;
}

export interface SdlWatch {
  /** Looks again soon, because an answer did not agree with the kept SDL. */
  soon(): void;
  stop(): void;
}

const BODY = JSON.stringify({ query: "{_service{sdl}}" });
// However often an answer disagrees, the SDL is asked for at most this often.
const SOONEST = 500;

/** Keeps reading an endpoint's SDL in the background, patiently while it is down. */
export function watchSdl(options: WatchOptions): SdlWatch {
  const { transport, onSdl, onReach, recheck = 30_000, retry = 250 } = options;
  const { longest = 10_000, timeout = 5_000 } = options;
  let { known } = options;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let last = 0;

  const plan = (delay: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void look(), delay).unref();
  };

  const look = async () => {
    if (looking || stopped) return;
    looking = true;
    last = Date.now();
    const answer = await transport.ask({ body: BODY, timeout });
    looking = false;
    if (stopped) return;
    const sdl = answer.failure ? undefined : sdlOf(answer.json);
    if (sdl !== undefined) {
      failures = 0;
      if (sdl !== known) onSdl((known = sdl));
      onReach(undefined);
      return plan(recheck * (0.9 + Math.random() * 0.2));
    }
    onReach(answer.failure?.did ?? "did not answer with its SDL.");
    // Full jitter: endpoints that went down together are not asked together.
    const most = Math.min(longest, retry * 2 ** Math.min(failures++, 16));
    plan(most / 2 + (Math.random() * most) / 2);
  };

  void look();
  return {
    soon() {
      if (!looking) plan(Math.max(0, last + SOONEST - Date.now()));
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function sdlOf(json: unknown): string | undefined {
  const sdl = (json as { data?: { _service?: { sdl?: unknown } | null } | null } | null)?.data
    ?._service?.sdl;
  return typeof sdl === "string" && sdl !== "" ? sdl : undefined;
}
