import type { RegionProfile } from "@guildhall/schema";
import { LRUCache } from "lru-cache";
import { zScores } from "../scoring/normalise.ts";
import type { Evidence } from "../holdings/evidence.ts";
import type { Statistics } from "../statistics/statistics.ts";
import { type StructuralFigure, structuralFigures } from "./similar-figure.ts";

/** The regions by their structure: a figure and its z-score for each statistic, null where there is none. */
export interface StructureTable {
  columns: readonly StructureColumn[];
  /** By region's id; regions that lack more than half of the statistics have no row. */
  rows: ReadonlyMap<string, StructureRow>;
}

export interface StructureColumn {
  indicator: string;
  /** Null where no region has a figure. */
  year: number | null;
}

export interface StructureRow {
  region: RegionProfile;
  figures: readonly (StructuralFigure | null)[];
  /** How many standard deviations (n − 1) it lies above the mean of the regions that have a figure. */
  z: readonly (number | null)[];
}

/** Choices of statistics whose tables are kept; clients may ask by any. */
const KEPT = 20;
type Tables = LRUCache<string, StructureTable>;
const kept = new WeakMap<readonly RegionProfile[], { statistics: Statistics; tables: Tables }>();

/** Worked out once for a directory as it stands: public statistics do not change while a server runs. */
export function structureTable(
  indicators: readonly string[],
  { directory, statistics }: Pick<Evidence, "directory" | "statistics">,
): StructureTable {
  const regions = directory.regions();
  const tables = tablesOf(regions, statistics);
  const key = indicators.join(" ");
  const table = tables.get(key) ?? worked(indicators, regions, statistics);
  tables.set(key, table);
  return table;
}

function tablesOf(regions: readonly RegionProfile[], statistics: Statistics): Tables {
  const known = kept.get(regions);
  if (known?.statistics === statistics) return known.tables;
  const tables: Tables = new LRUCache({ max: KEPT });
  kept.set(regions, { statistics, tables });
  return tables;
}

function worked(
  indicators: readonly string[],
  regions: readonly RegionProfile[],
  statistics: Statistics,
): StructureTable {
  const columns: StructureColumn[] = [];
  const figures = new Map(regions.map(({ id }) => [id, [] as (StructuralFigure | null)[]]));
  for (const indicator of indicators) {
    const all = new Map(
      regions.map((one) => [one.id, structuralFigures(one, indicator, statistics)]),
    );
    const year = sharedYear([...all.values()]);
    columns.push({ indicator, year });
    for (const [id, ofRegion] of all)
      figures.get(id)!.push(ofRegion.find((one) => one.year === year) ?? null);
  }
  const taking = regions.filter(
    ({ id }) => 2 * figures.get(id)!.filter(Boolean).length >= columns.length,
  );
  const z = columns.map((_, at) => scored(taking.map(({ id }) => figures.get(id)![at]!)));
  return {
    columns,
    rows: new Map(
      taking.map((region, row) => [
        region.id,
        { region, figures: figures.get(region.id)!, z: z.map((column) => column[row]!) },
      ]),
    ),
  };
}

/** The year that most regions have a figure for; of several the newest. */
function sharedYear(all: readonly (readonly StructuralFigure[])[]): number | null {
  const times = new Map<number, number>();
  for (const ofRegion of all)
    for (const { year } of ofRegion) times.set(year, (times.get(year) ?? 0) + 1);
  const [most] = [...times].toSorted(([a, first], [b, second]) => second - first || b - a);
  return most?.[0] ?? null;
}

function scored(column: readonly (StructuralFigure | null)[]): (number | null)[] {
  const scores = zScores(column.flatMap((figure) => figure?.value ?? []));
  let next = 0;
  return column.map((figure) => (figure ? scores[next++]! : null));
}
