import { type RegionProfile, compareValues } from "@guildhall/schema";
import type { CompareOptions } from "@guildhall/schema/compare";
import type { ByIndicator } from "../figures/by-indicator.ts";
import type { RegionFigure } from "../figures/figure.ts";
import { byPart, regionFigures } from "../figures/figures.ts";
import { allAtHand } from "../holdings/at-hand.ts";
import type { Evidence } from "../holdings/evidence.ts";
import type { AskedBasis } from "./basis.ts";
import type { Column } from "./column.ts";
import { keptColumn } from "./kept-column.ts";

/** An indicator that is asked for: as a whole, one part of it, or `*` for every part. */
export interface AskedIndicator {
  code: string;
  part: string | null;
}

export interface ComparisonQuestion {
  indicators: readonly AskedIndicator[];
  regions: readonly RegionProfile[];
  period?: CompareOptions | undefined;
  /** By the code of the indicator. */
  basis?: ReadonlyMap<string, AskedBasis> | undefined;
}

export interface Comparison {
  regions: readonly RegionProfile[];
  columns: readonly Column[];
}

/** Sets regions beside each other: a column an indicator, each with its basis, a cell a region. */
export async function compare(
  evidence: Evidence,
  { indicators, regions, period = {}, basis }: ComparisonQuestion,
): Promise<Comparison> {
  const codes = [...new Set(indicators.map(({ code }) => code))];
  const held = await heldBy(regions, codes, evidence);
  const columns = indicators.flatMap(({ code, part }) => {
    const parted = held.map((figures) => byPart(figures.get(code)!));
    return partsOf(parted, part).map((one) =>
      keptColumn(
        { indicator: code, part: one, asked: basis?.get(code), period },
        parted.map((parts, at) => ({ region: regions[at]!.id, figures: parts.get(one) ?? NONE })),
      ),
    );
  });
  return { regions, columns };
}

/** What one region's figures need of all others is gathered with the first, and at hand for the rest. */
async function heldBy(
  [first, ...others]: readonly RegionProfile[],
  codes: readonly string[],
  evidence: Evidence,
): Promise<readonly ByIndicator[]> {
  if (!first) return [];
  const ofFirst = await regionFigures(first, codes, evidence);
  return [ofFirst, ...(await allAtHand(others.map((one) => regionFigures(one, codes, evidence))))];
}

/** The columns of an indicator: a code that has no whole stands for all its parts. */
function partsOf(
  rows: readonly ReturnType<typeof byPart>[],
  asked: string | null,
): readonly (string | null)[] {
  if (asked !== null && asked !== "*") return [asked];
  if (asked === null && rows.some((parts) => parts.has(null))) return [null];
  const told = new Set(rows.flatMap((parts) => [...parts.keys()]));
  const parts = [...told].flatMap((part) => part ?? []).toSorted(compareValues);
  return asked === null && parts.length === 0 ? [null] : parts;
}

const NONE: readonly RegionFigure[] = [];
