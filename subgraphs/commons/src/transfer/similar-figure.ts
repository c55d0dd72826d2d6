import type { RegionProfile, Territory } from "@guildhall/schema";
import type { Observation } from "../statistics/observation.ts";
import type { Statistics } from "../statistics/statistics.ts";
import { areaOrder } from "./similar-area.ts";
import { divided, QUOTIENTS } from "./similar-quotient.ts";

/** A public statistic that stands for a region when regions are held against each other. */
export interface StructuralFigure {
  value: number;
  unit: string;
  year: number;
  territory: Territory;
  /** Lines of the statistics that it was read from or worked out of. */
  lines: readonly string[];
  /** How it was worked out; null for one that was read. */
  formula: string | null;
  /** Other areas of the region, equally wide, that have the figure too: one had to be chosen. */
  passedOver: readonly string[];
}

/** Years that a series has and its data set warns of: not all of what they count had come in. */
const INCOMPLETE: Readonly<Record<string, readonly number[]>> = {
  "epo-patent-applications-per-million": [2012],
};

/** The codes of statistics that regions can be held against each other by. */
export const structuralCodes = ({ figures }: Statistics): string[] => {
  const read = figures.TERRITORY.filter(({ value }) => value !== undefined);
  return [...new Set([...read.map(({ indicator }) => indicator), ...Object.keys(QUOTIENTS)])];
};

/**
 * One figure a year, newest first: of the region's area of NUTS level 2 where there is one, else of
 * a wider, else of a smaller; of several areas the one that the region's profile names, else the one
 * of the newest version of the scheme, else the first by code.
 */
export function structuralFigures(
  region: RegionProfile,
  indicator: string,
  { ofRegion }: Statistics,
): StructuralFigure[] {
  const all = (ofRegion.get(region.id) ?? []).filter(({ value }) => value !== undefined);
  const quotient = QUOTIENTS[indicator];
  const years = new Map<number, Observation[]>();
  for (const one of all)
    if (one.indicator === (quotient?.of ?? indicator) && !INCOMPLETE[indicator]?.includes(one.year))
      years.set(one.year, [...(years.get(one.year) ?? []), one]);
  return [...years.values()].flatMap((sameYear) => {
    const [first, ...rest] = sameYear.toSorted(areaOrder(region));
    if (!first) return [];
    const read = figureOf(first, rest);
    return quotient ? divided(read, quotient, all) : [read];
  });
}

const figureOf = (one: Observation, rest: readonly Observation[]): StructuralFigure => ({
  value: one.value!,
  unit: one.unit,
  year: one.year,
  territory: one.territory!,
  lines: [one.line],
  formula: null,
  passedOver: [
    ...new Set(
      rest
        .map(({ territory }) => territory!)
        .filter(({ level, code }) => level === one.territory!.level && code !== one.territory!.code)
        .map(({ code }) => code),
    ),
  ],
});
