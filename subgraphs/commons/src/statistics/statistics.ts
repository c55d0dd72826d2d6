import { groupBy } from "@guildhall/schema";
import type { DataSet } from "./data-set.ts";
import { drawLines } from "./line.ts";
import type { Observation } from "./observation.ts";
import type { TerritoryChange } from "./territory-change.ts";

/** The public statistics that commons has, read once at its start. */
export interface Statistics {
  /** By id. */
  dataSets: readonly DataSet[];
  /** By what they are of; those of an indicator together, the newest first. */
  figures: Readonly<Record<DataSet["of"], readonly Observation[]>>;
  /** Of the areas that stand for a region. */
  ofRegion: ReadonlyMap<string, readonly Observation[]>;
  changes: readonly TerritoryChange[];
}

export function statisticsOf(
  dataSets: readonly DataSet[],
  figures: readonly Observation[],
  changes: readonly TerritoryChange[],
): Statistics {
  drawLines(figures, changes);
  const ordered = figures.toSorted(
    (a, b) => order(a.indicator, b.indicator) || b.year - a.year || order(a.line, b.line),
  );
  const by = groupBy(ordered, ({ dataSet }) => dataSet.of);
  const of = (subject: DataSet["of"]): readonly Observation[] => by.get(subject) ?? [];
  return {
    dataSets,
    figures: {
      TERRITORY: of("TERRITORY"),
      CURRENCY: of("CURRENCY"),
      COUNTRY: of("COUNTRY"),
    },
    ofRegion: groupBy(of("TERRITORY"), ({ regionId }) => regionId!),
    changes,
  };
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
