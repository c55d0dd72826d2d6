import { parseRecordId, type Position, regionOf, type StoredRecord } from "@guildhall/schema";
import { LRUCache } from "lru-cache";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { copiesOf } from "./copies.ts";
import type { Holdings } from "./holdings.ts";

const PAGE = 500;
/** Records at hand at most, in all lists together; those longest unasked for go first. */
const MOST = 200_000;

/** A catalogue, and what it holds kept at hand: whatever is applied or forgotten ends what it touches. */
export function held(catalogue: Catalogue): { catalogue: Catalogue; holdings: Holdings } {
  const lists = new LRUCache<string, { records: Promise<readonly StoredRecord[]> }>({
    maxSize: MOST,
  });

  const copies = copiesOf(catalogue.states());

  const list = (region: string, kind: string): Promise<readonly StoredRecord[]> => {
    const key = `${region}/${kind}`;
    const kept = lists.get(key);
    if (kept) return kept.records;
    const entry = { records: readAll(catalogue, region, kind) };
    lists.set(key, entry, { size: 1 });
    entry.records.then(
      ({ length }) => {
        if (lists.peek(key) === entry) lists.set(key, entry, { size: Math.max(1, length) });
      },
      () => {
        if (lists.peek(key) === entry) lists.delete(key);
      },
    );
    return entry.records;
  };

  /** A list that is being read while its records change is let go at the beginning and at the end. */
  const around = async (keys: () => Iterable<string>, work: Promise<void>): Promise<void> => {
    const end = () => {
      for (const key of keys()) lists.delete(key);
    };
    end();
    await work.finally(end);
  };

  const over: Partial<Catalogue> = {
    apply: async (state, changes) => {
      const kinds = new Set(changes.flatMap(({ id }) => parseRecordId(id)?.kind ?? []));
      const keys = [...kinds].map((kind) => `${state.region}/${kind}`);
      await around(() => keys, catalogue.apply(state, changes));
      copies.applied(state, changes.length > 0);
    },
    forget: async (region) => {
      const keys = () => [...lists.keys()].filter((key) => regionOf(key) === region);
      await around(keys, catalogue.forget(region));
      copies.forgotten(region);
    },
  };
  return {
    catalogue: new Proxy(catalogue, {
      get(target, name) {
        const own = over[name as keyof Catalogue] ?? Reflect.get(target, name, target);
        return typeof own === "function" ? own.bind(target) : own;
      },
    }),
    holdings: {
      of: list,
      copies: copies.now,
      get: async (id) => (await catalogue.get([id]))[0] ?? undefined,
    },
  };
}

async function readAll(
  catalogue: Catalogue,
  region: string,
  kind: string,
): Promise<readonly StoredRecord[]> {
  const reader = catalogue.reader(region);
  const records: StoredRecord[] = [];
  for (let after: Position | undefined; ;) {
    const page = await reader.find({
      kind,
      where: [],
      order: { key: "updatedAt", descending: false },
      first: PAGE,
      ...(after && { after }),
    });
    records.push(...page.items.map(({ record }) => record));
    if (!page.hasMore) break;
    after = page.items.at(-1)?.position;
  }
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
