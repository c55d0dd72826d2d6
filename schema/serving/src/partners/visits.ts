import { createTurns, type Turns } from "./turns.ts";

/** How a server was found: `unchanged` ones are visited less and less often. */
export type Found = "answering" | "unchanged" | "failing";

export interface Pace {
  /** Milliseconds between two visits to a server that answers. */
  every: number;
  /** Milliseconds to wait after the first failure; doubled after each further one. @default 1000 */
  retry?: number | undefined;
  /**
   * Longest wait for a server that does not answer, or has nothing new, in milliseconds; a quarter
   * more as chance will have it. @default 240 000, so five minutes at most
   */
  longest?: number | undefined;
}

export interface VisitsOptions extends Pace {
  /** Asks the server. Must not throw. */
  visit: (signal: AbortSignal) => Promise<Found>;
  /** Shared by all whose visits are not to come at once. @default its own */
  turns?: Turns | undefined;
}

export interface Visits {
  /** Comes again soon, whatever was planned: somebody asks for the server, or doubts what is known. */
  soon(): void;
  /** Settled when a visit that is under way has ended. */
  stop(): Promise<void>;
}

// However often it is asked for, a server is visited at most this often.
const SOONEST = 500;

/** Visits one server again and again, patiently while it is down. */
export function keepVisiting({ visit, turns = createTurns(), ...pace }: VisitsOptions): Visits {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  let unchanged = 0;
  let last = 0;
  let due = 0;
  let timer: NodeJS.Timeout | undefined;
  let visiting: Promise<void> | undefined;
  let waiting = false;

  const plan = (pause: number) => {
    clearTimeout(timer);
    if (signal.aborted) return;
    due = Date.now() + pause;
    timer = setTimeout(go, pause).unref();
  };
  const once = async () => {
    last = Date.now();
    const found = await visit(signal);
    failures = found === "failing" ? failures + 1 : 0;
    unchanged = found === "unchanged" ? unchanged + 1 : 0;
  };
  const go = () => {
    waiting = true;
    const turn = { failing: failures > 0, signal };
    void turns(() => (visiting = once()), turn).then(() => {
      waiting = false;
      visiting = undefined;
      plan(pauseAfter({ failures, unchanged }, pace));
    });
  };

  go();
  return {
    soon() {
      const pause = Math.max(0, last + SOONEST - Date.now());
      if (!waiting && Date.now() + pause < due) plan(pause);
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await visiting;
    },
  };
}

/** Milliseconds until the next visit: at random a quarter more or less, so that visits drift apart. */
export function pauseAfter(
  { failures, unchanged }: { failures: number; unchanged: number },
  { every, retry = 1_000, longest = 240_000 }: Pace,
): number {
  const base =
    failures > 0
      ? Math.min(longest, retry * 2 ** Math.min(failures - 1, 32))
      : Math.min(Math.max(every, longest), every * 2 ** Math.min(unchanged, 32));
  return base * (0.75 + Math.random() / 2);
}
