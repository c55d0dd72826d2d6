import type { RegionProfile, Territory } from "@guildhall/schema";
import type { Observation } from "../statistics/observation.ts";
import type { Statistics } from "../statistics/statistics.ts";

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

/** Statistics that none of our data sets has as such and that follow from two of them. */
const QUOTIENTS: Readonly<Record<string, Quotient>> = {
  "gdp-per-inhabitant-eur": {
    of: "gdp-million-eur",
    by: "population",
    times: 1_000_000,
    unit: "EUR per inhabitant, current prices",
  },
};

interface Quotient {
  of: string;
  by: string;
  times: number;
  unit: string;
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
    const [first, ...rest] = sameYear.toSorted(preference(region));
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
  passedOver: [...new Set(rest.map(({ territory }) => territory!))]
    .filter(({ level, code }) => level === one.territory!.level && code !== one.territory!.code)
    .map(({ code }) => code),
});

/** By what the same area of the same version has of the same year; nothing where it has none. */
function divided(
  figure: StructuralFigure,
  { of, by, times, unit }: Quotient,
  all: readonly Observation[],
): StructuralFigure[] {
  const { scheme, version, code } = figure.territory;
  const divisor = all.find(
    ({ indicator, year, territory }) =>
      indicator === by &&
      year === figure.year &&
      territory?.code === code &&
      territory.scheme === scheme &&
      territory.version === version,
  );
  if (!divisor?.value) return [];
  return [
    {
      ...figure,
      value: (figure.value * times) / divisor.value,
      unit,
      lines: [...figure.lines, divisor.line],
      formula: `${of} ${figure.value} × ${times} / ${by} ${divisor.value}, both of ${code}, ${figure.year}`,
    },
  ];
}

/** NUTS level 2, then the wider levels, then the smaller, then whatever has no level. */
const WIDTH: Readonly<Record<number, number>> = { 2: 0, 1: 1, 3: 2 };
const widthOf = ({ scheme, level }: Territory): number =>
  scheme === "NUTS" ? (WIDTH[level ?? 0] ?? 3) : 3;

const preference = ({ territories = [] }: RegionProfile) => {
  const own = new Set(territories.map(({ scheme, code }) => `${scheme} ${code}`));
  const notOwn = ({ scheme, code }: Territory): number => (own.has(`${scheme} ${code}`) ? 0 : 1);
  return (a: Observation, b: Observation): number => {
    const [one, other] = [a.territory!, b.territory!];
    return (
      widthOf(one) - widthOf(other) ||
      notOwn(one) - notOwn(other) ||
      inOrder(other.version, one.version) ||
      inOrder(one.code, other.code) ||
      inOrder(a.line, b.line)
    );
  };
};

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
