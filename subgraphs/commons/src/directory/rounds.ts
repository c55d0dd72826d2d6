import { setTimeout as wait } from "node:timers/promises";

export interface RoundsOptions<T> {
  /** Asks one server; false where it should be asked again sooner. Must not throw. */
  visit: (server: T, signal: AbortSignal) => Promise<boolean>;
  /** Shortest time between two visits to a server that answers, in milliseconds; the longest is twice that. */
  every: number;
  /** How many servers are asked at the same time. @default 8 */
  atOnce?: number;
}

export interface Rounds<T> {
  /** Visits these servers from now on, new ones at once, and no others. */
  follow(servers: readonly T[]): void;
  stop(): Promise<void>;
}

/**
 * Visits each server by itself, at times that drift apart, so that many regions never make a burst.
 * One that does not answer is tried again after a second, then two, four …: often it only starts up.
 */
export function startRounds<T extends { id: string }>({
  visit,
  every,
  atOnce = 8,
}: RoundsOptions<T>): Rounds<T> {
  const followed = new Map<string, AbortController>();
  const running = new Set<Promise<void>>();
  const turn = turns(atOnce);

  const round = async (server: T, signal: AbortSignal): Promise<void> => {
    for (let failures = 0; !signal.aborted;) {
      const good = await turn(async () => signal.aborted || (await visit(server, signal)));
      failures = good ? 0 : failures + 1;
      // rejects only when aborted, and then the loop ends
      await wait(pauseAfter(failures, every), undefined, { signal, ref: false }).catch(
        () => undefined,
      );
    }
  };

  return {
    follow(servers) {
      const wanted = new Set(servers.map(({ id }) => id));
      for (const [id, stopping] of followed)
        if (!wanted.has(id)) {
          stopping.abort();
          followed.delete(id);
        }
      for (const server of servers) {
        if (followed.has(server.id)) continue;
        const stopping = new AbortController();
        followed.set(server.id, stopping);
        const ended = round(server, stopping.signal).finally(() => running.delete(ended));
        running.add(ended);
      }
    },
    async stop() {
      for (const stopping of followed.values()) stopping.abort();
      followed.clear();
      await Promise.all(running);
    },
  };
}

/** Milliseconds until the next visit, at random between once and twice the base. */
export function pauseAfter(failures: number, every: number): number {
  const base = failures > 0 ? Math.min(every, 1_000 * 2 ** (failures - 1)) : every;
  return base * (1 + Math.random());
}

/** Lets at most so many tasks run at once; the others wait their turn. */
function turns(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
