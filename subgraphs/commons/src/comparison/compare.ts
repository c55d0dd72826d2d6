import type { RegionProfile } from "@guildhall/schema";
import type { CompareOptions } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { regionFigures } from "../figures/figures.ts";
import type { Evidence } from "../holdings/evidence.ts";
import type { AskedBasis } from "./basis.ts";
import type { Column } from "./column.ts";
import { keptColumn } from "./kept-column.ts";
import { byText } from "./order.ts";

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
  const held = await Promise.all(regions.map((one) => regionFigures(one, codes, evidence)));
  const figuresOf = (code: string) => held.map((figures) => figures.get(code) ?? []);
  const columns = indicators.flatMap(({ code, part }) => {
    const rows = figuresOf(code);
    return partsOf(rows, part).map((one) =>
      keptColumn(
        { indicator: code, part: one, asked: basis?.get(code), period },
        rows.map((figures, at) => ({
          region: regions[at]!.id,
          figures: figures.filter((figure) => figure.part === one),
        })),
      ),
    );
  });
  return { regions, columns };
}

/** The columns of an indicator: a code that has no whole stands for all its parts. */
function partsOf(
  rows: readonly (readonly RegionFigure[])[],
  asked: string | null,
): readonly (string | null)[] {
  if (asked !== null && asked !== "*") return [asked];
  const told = new Set(rows.flatMap((figures) => figures.map(({ part }) => part)));
  const parts = [...told].flatMap((part) => part ?? []).toSorted(byText);
  return asked === null && (told.has(null) || parts.length === 0) ? [null] : parts;
}
