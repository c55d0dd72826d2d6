import { groupBy } from "@guildhall/schema";
import type { DataSet } from "./data-set.ts";
import type { StatisticTerritory } from "./file.ts";
import { drawLines } from "./line.ts";
import type { Observation } from "./observation.ts";
import type { TerritoryChange } from "./territory-change.ts";

/** The public statistics that commons has, read once at its start. */
export interface Statistics {
  /** By id. */
  dataSets: readonly DataSet[];
  /** Those of an indicator together, the newest first. */
  figures: readonly Observation[];
  /** Of the areas that stand for a region. */
  ofRegion: ReadonlyMap<string, readonly Observation[]>;
  changes: readonly TerritoryChange[];
  areas: readonly StatisticTerritory[];
}

export function statisticsOf({ figures, ...read }: Omit<Statistics, "ofRegion">): Statistics {
  drawLines(figures, read.changes);
  const ordered = figures.toSorted(
    (a, b) => order(a.indicator, b.indicator) || b.year - a.year || order(a.line, b.line),
  );
  const ofRegion = groupBy(ordered, ({ regionId }) => regionId ?? "");
  return { ...read, figures: ordered, ofRegion };
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
