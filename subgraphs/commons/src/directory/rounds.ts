import { createTurns, keepVisiting, type Visits } from "@guildhall/serving/partners";

export interface RoundsOptions<T> {
  /** Asks one server; false where it should be asked again sooner. Must not throw. */
  visit: (server: T, signal: AbortSignal) => Promise<boolean>;
  /** Milliseconds between two visits to a server that answers, a quarter more or less. */
  every: number;
}

export interface Rounds<T> {
  /** Visits these servers from now on, new ones at once, and no others. */
  follow(servers: readonly T[]): void;
  /** Somebody asks for a server: it is visited soon. */
  soon(id: string): void;
  stop(): Promise<void>;
}

/**
 * Visits each server by itself, a few at a time. One that does not answer is tried again after a
 * second, then two, four …: often it only starts up.
 */
export function startRounds<T extends { id: string }>({
  visit,
  every,
}: RoundsOptions<T>): Rounds<T> {
  const turns = createTurns();
  const followed = new Map<string, Visits>();
  const ending = new Set<Promise<void>>();

  const leave = (visits: Visits): void => {
    const ended = visits.stop().finally(() => ending.delete(ended));
    ending.add(ended);
  };
  return {
    follow(servers) {
      const wanted = new Set(servers.map(({ id }) => id));
      for (const [id, visits] of followed)
        if (!wanted.has(id)) {
          leave(visits);
          followed.delete(id);
        }
      for (const server of servers) {
        if (followed.has(server.id)) continue;
        const visits = keepVisiting({
          visit: async (signal) => ((await visit(server, signal)) ? "answering" : "failing"),
          turns,
          every,
          retry: Math.min(every, 1_000),
        });
        followed.set(server.id, visits);
      }
    },
    soon: (id) => followed.get(id)?.soon(),
    async stop() {
      for (const visits of followed.values()) leave(visits);
      followed.clear();
      await Promise.all(ending);
    },
  };
}
