import type { Observation } from "../statistics/observation.ts";
import type { StructuralFigure } from "./similar-figure.ts";

/** Statistics that none of our data sets has as such and that follow from two of them. */
export const QUOTIENTS: Readonly<Record<string, Quotient>> = {
  "gdp-per-inhabitant-eur": {
    of: "gdp-million-eur",
    by: "population",
    times: 1_000_000,
    unit: "EUR per inhabitant, current prices",
  },
};

export interface Quotient {
  of: string;
  by: string;
  times: number;
  unit: string;
}

/** By what the same area of the same version has of the same year; nothing where it has none. */
export function divided(
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
