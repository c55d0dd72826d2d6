import type { ChangePage, LogPosition, Store } from "../store/index.ts";

export type FeedItem = ChangePage["changes"][number];

/** What the feed adds up to. */
export interface Replayed {
  /** Number of the last entry that counts. */
  position: number;
  /** Each record that is there then, with its version. */
  versions: Map<string, number>;
  /** Every id that the log knows, whether the record is there or not. */
  known: Set<string>;
  /** Of those, the ones that were erased. */
  erased: Set<string>;
  /** How many changes were received, and how many the feed declares. */
  received: number;
  declared: number;
  /** Where to read on. */
  end: LogPosition | null;
}

const PAGE = 500;

/** Reads the whole feed; what is written while it is read is left to the next reader. */
export async function replay(
  store: Store,
  {
    asOf,
    visit = () => {},
  }: {
    /** The last entry that counts. @default the last there is when reading begins */
    asOf?: number | undefined;
    /** Sees each change that counts, in order. */
    visit?: (item: FeedItem) => void;
  } = {},
): Promise<Replayed> {
  const position = asOf ?? (await store.position()).number;
  const replayed: Replayed = {
    position,
    versions: new Map(),
    known: new Set(),
    erased: new Set(),
    received: 0,
    declared: 0,
    end: null,
  };
  for await (const page of pagesFrom(store, null)) {
    replayed.declared = page.total;
    for (const item of page.changes) take(replayed, item, visit);
  }
  return replayed;
}

/** The feed page by page, from behind a place to its end. */
export async function* pagesFrom(
  store: Store,
  after: LogPosition | null,
): AsyncGenerator<ChangePage> {
  for (let place = after; ;) {
    const page: ChangePage = await store.changes(place, PAGE);
    yield page;
    place = page.changes.at(-1)?.position ?? place;
    if (!page.hasMore) return;
  }
}

function take(replayed: Replayed, item: FeedItem, visit: (item: FeedItem) => void): void {
  const { change, position } = item;
  replayed.received++;
  replayed.known.add(change.id);
  if (change.op === "erase") replayed.erased.add(change.id);
  if (position.number > replayed.position) return;
  visit(item);
  replayed.end = position;
  if (change.op === "put") replayed.versions.set(change.id, position.number);
  else replayed.versions.delete(change.id);
}
