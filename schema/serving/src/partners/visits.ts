import { createTurns, type Turns } from "./turns.ts";

/**
 * How a server was found: `unchanged` ones are visited less and less often, and of others there is
 * `more` to be had at once. One that fails may say for how many milliseconds it wants to be let be.
 */
export type Found = "answering" | "unchanged" | "failing" | "more" | { failingFor: number };

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
  /** However often it is asked for, a server is visited once in so many milliseconds. @default 500 */
  soonest?: number | undefined;
}

export interface Visits {
  /** Comes again soon, whatever was planned: somebody asks for the server, or doubts what is known. */
  soon(): void;
  /** Settled when a visit that is under way has ended. */
  stop(): Promise<void>;
}

/** Visits one server again and again, patiently while it is down. */
export function keepVisiting({
  visit,
  turns = createTurns(),
  soonest = 500,
  ...pace
}: VisitsOptions): Visits {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  let unchanged = 0;
  let last = 0;
  let due = 0;
  /** Before then it wants to be let be. */
  let notBefore = 0;
  /** Asked for while it was visited: what was asked may have been before what it is wanted for. */
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let visiting: Promise<void> | undefined;
  let waiting = false;
  let next = 0;

  const plan = (wanted: number) => {
    clearTimeout(timer);
    if (signal.aborted) return;
    const pause = Math.max(wanted, notBefore - Date.now());
    due = Date.now() + pause;
    timer = setTimeout(go, pause).unref();
  };
  const once = async () => {
    last = Date.now();
    again = false;
    const found = await visit(signal);
    const fails = found === "failing" || typeof found === "object";
    failures = fails ? failures + 1 : 0;
    unchanged = found === "unchanged" ? unchanged + 1 : 0;
    notBefore = typeof found === "object" ? Date.now() + found.failingFor : 0;
    next = found === "more" ? 0 : pauseAfter({ failures, unchanged }, pace);
  };
  const soonestPause = (): number => Math.max(0, last + soonest - Date.now());
  const go = () => {
    waiting = true;
    const turn = { failing: failures > 0, signal };
    void turns(() => (visiting = once()), turn).then(() => {
      waiting = false;
      visiting = undefined;
      plan(again ? Math.min(next, soonestPause()) : next);
    });
  };

  go();
  return {
    soon() {
      if (visiting) again = true;
      else if (!waiting && Date.now() + soonestPause() < due) plan(soonestPause());
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
