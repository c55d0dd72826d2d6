import type { Population, RegionProfile } from "@guildhall/schema";
import type { DerivationInput, RegionFigure } from "../../figures/figure.ts";
import { inputOf } from "../../figures/input-of.ts";
import type { Observation } from "../../statistics/observation.ts";
import type { Viewpoint } from "./view.ts";

/** The people of the area that a figure is for, counted as near to its time as they were. */
export function peopleOfFigure(
  figure: RegionFigure,
  { profile, statistics }: Viewpoint,
): DerivationInput | null {
  const year = yearOf(figure);
  if (figure.territory)
    return nearest(statisticsOf("population", figure, profile, statistics), year);
  const told = (profile.population ?? []).filter(
    (one): one is Population & { year: number } => typeof one.year === "number" && one.value > 0,
  );
  const [first] = told.toSorted((a, b) => away(a.year, year) - away(b.year, year));
  if (!first) return null;
  const { value, scope, source } = first;
  return { name: "population", value, unit: "people", year: first.year, scope, source, line: null };
}

/** The size of the area that a figure is for. */
export function areaOfFigure(
  figure: RegionFigure,
  { profile, statistics }: Viewpoint,
): DerivationInput | null {
  if (figure.territory) return nearest(statisticsOf("area-km2", figure, profile, statistics), null);
  const { areaKm2, name, sources } = profile;
  if (!areaKm2) return null;
  return {
    name: "area",
    value: areaKm2,
    unit: "km²",
    year: null,
    scope: name ?? profile.id,
    source: sources?.[0] ?? null,
    line: null,
  };
}

const statisticsOf = (
  indicator: string,
  { territory }: RegionFigure,
  { id }: RegionProfile,
  { ofRegion }: Viewpoint["statistics"],
): readonly Observation[] =>
  (ofRegion.get(id) ?? []).filter(
    (one) =>
      one.indicator === indicator &&
      one.territory?.code === territory?.code &&
      one.territory?.scheme === territory?.scheme &&
      one.territory?.version === territory?.version &&
      (one.value ?? 0) > 0,
  );

/** The newest comes first, and of equally near ones stays so. */
function nearest(found: readonly Observation[], year: number | null): DerivationInput | null {
  const [first] = found.toSorted((a, b) => away(a.year, year) - away(b.year, year));
  return (first && inputOf(first)) ?? null;
}

const away = (year: number, wanted: number | null): number =>
  wanted === null ? 0 : Math.abs(year - wanted);

const yearOf = ({ time }: RegionFigure): number | null =>
  time ? Number(time.to.slice(0, 4)) : null;
