import { kinds, type Position } from "@guildhall/schema";
import type { Catalogue, CopyState } from "../catalogue/catalogue.ts";
import type { Search } from "./search.ts";

const PAGE = 500;

/**
 * A catalogue that takes the search along: whatever is applied or forgotten goes to both, the
 * catalogue first. They are two files, so that a crash may leave the search behind: a region of
 * which it has come less far, or another way, is read from the catalogue again, here at the start
 * and before the next change.
 */
export async function searched(catalogue: Catalogue, search: Search): Promise<Catalogue> {
  const apply: Catalogue["apply"] = async (state, changes) => {
    const before = stateOf(catalogue, state.region);
    await catalogue.apply(state, changes);
    if (isLevel(search, state.region, before)) await search.apply(state, changes);
    else await readAgain(catalogue, search, state.region);
  };
  const forget: Catalogue["forget"] = async (region) => {
    await catalogue.forget(region);
    await search.forget(region);
  };
  const close = async () => {
    await catalogue.close();
    await search.close();
  };
  for (const { region } of catalogue.states())
    if (!isLevel(search, region, stateOf(catalogue, region)))
      await readAgain(catalogue, search, region);
  for (const region of search.regions())
    if (!stateOf(catalogue, region)) await search.forget(region);
  return {
    get: (ids) => catalogue.get(ids),
    find: (query) => catalogue.find(query),
    count: (kind, where) => catalogue.count(kind, where),
    referrers: (kind, key, targets, first) => catalogue.referrers(kind, key, targets, first),
    facets: (kind, where, facets) => catalogue.facets(kind, where, facets),
    reader: (region) => catalogue.reader(region),
    counts: (region) => catalogue.counts(region),
    states: () => catalogue.states(),
    apply,
    forget,
    close,
  };
}

const stateOf = (catalogue: Catalogue, region: string): CopyState | undefined =>
  catalogue.states().find((one) => one.region === region);

const isLevel = (search: Search, region: string, state: CopyState | undefined): boolean =>
  JSON.stringify(search.after(region)) === JSON.stringify(state?.after);

async function readAgain(catalogue: Catalogue, search: Search, region: string): Promise<void> {
  await search.forget(region);
  const state = stateOf(catalogue, region);
  if (!state) return;
  const reader = catalogue.reader(region);
  const order = { key: "updatedAt", descending: false };
  for (const { kind } of kinds())
    for (let after: Position | undefined; ;) {
      const page = await reader.find({
        kind,
        where: [],
        order,
        first: PAGE,
        ...(after && { after }),
      });
      const records = page.items.map(({ record }) => record);
      // Not whole until the last page is in: a crash in between has it read again.
      await search.add(region, records);
      if (!page.hasMore) break;
      after = page.items.at(-1)?.position;
    }
  await search.apply(state, []);
}
