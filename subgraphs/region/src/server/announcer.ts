import type { RecordReader } from "@guildhall/schema";

export interface AnnouncerOptions {
  /** How often registries that somebody listens to are looked at, in milliseconds. @default 250 */
  every?: number | undefined;
  /** Milliseconds between two signs of life. @default 15 000 */
  heartbeat?: number | undefined;
  /** How many may listen at once. @default 256 */
  most?: number | undefined;
}

/** Somebody who wants to know as soon as a region's registry changes. */
export interface Listener {
  readonly region: string;
  /** The position that is known there; null for none. */
  last: number | null;
  /** The registry's log has come to this position. */
  tell(position: number): void;
  /** Nothing happened, and the connection is alive. */
  beat(): void;
  /** No more is told. */
  end(): void;
}

export interface Announcer {
  /** Gives what ends the listening; null where as many listen as may, or it is closed. */
  listen(listener: Listener): (() => void) | null;
  close(): void;
}

type Registries = ReadonlyMap<string, { store: Pick<RecordReader, "position"> }>;

/**
 * Tells whoever listens when a registry changes. It looks at the registries' positions, once for all
 * listeners and while there are any: so it sees a change whoever made it, an import in a process of
 * its own too.
 */
export function openAnnouncer(hosted: Registries, options: AnnouncerOptions = {}): Announcer {
  const { every = 250, heartbeat = 15_000, most = 256 } = options;
  const listeners = new Set<Listener>();
  let looking: NodeJS.Timeout | undefined;
  let beating: NodeJS.Timeout | undefined;
  let isClosed = false;

  const look = async (): Promise<void> => {
    for (const region of new Set([...listeners].map((one) => one.region))) {
      // A registry in trouble says nothing: what is asked of its server is answered with why.
      const head = await hosted
        .get(region)
        ?.store.position()
        .catch(() => undefined);
      if (head) tell(region, head.number);
    }
    if (listeners.size > 0) looking = setTimeout(() => void look(), every).unref();
    else looking = undefined;
  };
  const tell = (region: string, position: number): void => {
    for (const one of listeners) {
      if (one.region !== region || one.last === position) continue;
      one.last = position;
      one.tell(position);
    }
  };

  return {
    listen(listener) {
      if (isClosed || listeners.size >= most) return null;
      listeners.add(listener);
      looking ??= setTimeout(() => void look(), 0).unref();
      beating ??= setInterval(() => {
        for (const one of listeners) one.beat();
      }, heartbeat).unref();
      return () => void listeners.delete(listener);
    },
    close() {
      isClosed = true;
      clearTimeout(looking);
      clearInterval(beating);
      for (const one of listeners) one.end();
      listeners.clear();
    },
  };
}
