import { digits } from "../../figures/digits.ts";
import { findTerm } from "@guildhall/schema";
import type { DerivationInput, RegionFigure } from "../../figures/figure.ts";
import { areaOfFigure, peopleOfFigure } from "./denominators.ts";
import { scaled } from "./in-money.ts";
import {
  type Denominator,
  type NotViewed,
  notViewed,
  type ViewCaution,
  type Viewed,
  type Viewpoint,
} from "./view.ts";

const WAYS = {
  PEOPLE_100000: { times: 100_000, by: "people", unit: "per 100,000 people", find: peopleOfFigure },
  KM2: { times: 1, by: "km2", unit: "per km²", find: areaOfFigure },
} as const;

/** What reaches over an area can be divided by what is in it; a house or a firm stands at a place. */
const OVER_AN_AREA = new Set<string | undefined>(["REGION", "PROGRAMME", "PROJECT", "NETWORK"]);

/** Counted only where their address lies in the region itself, however far its records reach. */
const COUNTED_WITHIN = new Set(["maker-spaces", "open-maker-spaces"]);

/** A figure for the people, or the size, of the very area that it is for. */
export function divided(
  figure: RegionFigure,
  seen: Viewed,
  per: Denominator,
  viewpoint: Viewpoint,
): Viewed | NotViewed {
  const { times, by, unit, find } = WAYS[per];
  if (figure.nature === "RATE")
    return notViewed("IS_A_RATE", "It is a share, a ratio or a score already.");
  if (!OVER_AN_AREA.has(figure.subject?.kind))
    return notViewed("NOT_OF_AN_AREA", "It is not of all that happens in an area.");
  const input = find(figure, viewpoint);
  if (!input)
    return notViewed("DENOMINATOR_NOT_HELD", `Nothing here tells the ${by} of the very area.`);
  const over = (value: number): number => (value / input.value) * times;
  return {
    ...seen,
    value: over(seen.value),
    upper: seen.upper === null ? null : over(seen.upper),
    unit: `${seen.unit} ${unit}`,
    formula: `${seen.formula} / ${digits(input.value)} ${input.unit}${times === 1 ? "" : ` × ${digits(times)}`}`,
    inputs: [...seen.inputs, input],
    interval: seen.interval && scaled(seen.interval, times / input.value),
    says: `${seen.says} Divided by the ${by} of the area it is for.`.trim(),
    cautions: [...seen.cautions, ...cautionsOf(figure, per, input)],
  };
}

function cautionsOf(figure: RegionFigure, per: Denominator, { year }: DerivationInput) {
  const cautions: ViewCaution[] = [];
  const { from, to } = figure.time ?? {};
  const isWithin = from && to && year && from <= `${year}-12-31` && to >= `${year}-01-01`;
  if (per === "PEOPLE_100000" && !isWithin)
    cautions.push({
      code: "YEARS_DIFFER",
      says: `The people are those of ${year}, the figure is for ${figure.period ?? "nobody says when"}.`,
    });
  const { widerArea, territory, territoryBasis, indicator } = figure;
  if (widerArea && !territory && territoryBasis !== "STATED" && !COUNTED_WITHIN.has(indicator))
    cautions.push({
      code: "AREA_MAY_BE_WIDER",
      says: `Nobody says that it is of the region alone: some of what the region keeps reaches over ${widerArea}, and it was divided by the ${WAYS[per].by} of the region.`,
    });
  const named = findTerm("indicator", figure.indicator)?.denominator;
  if (per === "PEOPLE_100000" && named !== undefined && named !== "people")
    cautions.push({
      code: "ANOTHER_DENOMINATOR_NAMED",
      says: `The list of indicators names something else that it may be divided by: ${named}.`,
    });
  return cautions;
}
