import { join } from "node:path";
import type { Logger } from "pino";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { openCatalogue } from "./catalogue/sqlite/open.ts";
import type { Directory } from "./directory/directory.ts";
import { type DirectoryOptions, openDirectory } from "./directory/open.ts";
import { type Harvest, openHarvest } from "./harvest/harvest.ts";
import { packagedRegistry } from "./packaged.ts";
import { readRegistry, type SharedRegistry } from "./registry/registry.ts";
import { held } from "./holdings/held.ts";
import type { Holdings } from "./holdings/holdings.ts";
import { openSearch } from "./search/open.ts";
import { placesIn } from "./search/places.ts";
import type { Search } from "./search/search.ts";
import { searched } from "./search/searched.ts";
import { readStatistics } from "./statistics/read.ts";
import type { Statistics } from "./statistics/statistics.ts";

export interface OpenedOptions extends DirectoryOptions {
  /** Folder of what the partnerships share. @default the one in this package */
  registry?: string;
  /** The copy of every region's records. @default one of its own, in the data folder if it has one */
  catalogue?: Catalogue;
  /**
   * Follow the partners' changes into the catalogue; a number is the time between two visits to a
   * region, in milliseconds, a quarter more or less. @default 20 seconds, and not where `probe` is false
   */
  harvest?: boolean | number | undefined;
}

/** All that commons answers from. */
export interface Opened {
  registry: SharedRegistry;
  statistics: Statistics;
  directory: Directory;
  catalogue: Catalogue;
  holdings: Holdings;
  search: Search;
  /**
   * Follows the partners' changes into the catalogue, or what stands before it; null where no
   * partners are named, or they are not to be asked.
   */
  follow(into: Catalogue): Promise<Harvest | null>;
  /** Closes what was opened, the last first. */
  close(): Promise<void>;
}

export async function openAll(options: OpenedOptions, log: Logger): Promise<Opened> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (let last = closers.pop(); last; last = closers.pop()) await last();
  };
  try {
    const folder = options.registry ?? packagedRegistry();
    const registry = await readRegistry(folder);
    const statistics = await readStatistics(folder);
    const file = fileIn(options.data);
    const kept = options.catalogue ?? (await openCatalogue({ file: file("catalogue"), log }));
    // One that was given is for its giver to close.
    if (!options.catalogue) closers.push(() => kept.close());
    const directory = await openDirectory(options, log);
    closers.push(() => directory.stop());
    const search = await openSearch({ file: file("search"), log, places: placesIn(directory) });
    closers.push(() => search.close());
    const { catalogue, holdings } = held(await searched(kept, search));
    const follow = async (into: Catalogue): Promise<Harvest | null> => {
      const harvest = await harvestOf(options, into, log);
      if (harvest) closers.push(() => harvest.stop());
      return harvest;
    };
    return { registry, statistics, directory, catalogue, holdings, search, follow, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const fileIn =
  (data: string | undefined) =>
  (name: string): string =>
    data === undefined ? ":memory:" : join(data, "catalogue", `${name}.sqlite`);

async function harvestOf(
  { partners: file, harvest, probe }: OpenedOptions,
  catalogue: Catalogue,
  log: Logger,
): Promise<Harvest | null> {
  const wanted = harvest ?? probe !== false;
  if (file === undefined || wanted === false) return null;
  return openHarvest({ file, catalogue, every: wanted === true ? undefined : wanted, log });
}
