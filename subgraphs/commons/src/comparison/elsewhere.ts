import type { RegionProfile } from "@guildhall/schema";
import { byPart, regionFigures } from "../figures/figures.ts";
import type { Evidence } from "../holdings/evidence.ts";
import { cellOf } from "./cell.ts";
import { type Column, columnOf } from "./column.ts";
import type { Judged } from "./judge.ts";

/**
 * The figures that regions have which were not asked about, each the one that fits the basis best.
 * Where none of those asked about has any, they are held against a basis of their own.
 */
export async function elsewhere(
  column: Column,
  regions: readonly RegionProfile[],
  evidence: Evidence,
): Promise<(Judged & { column: Column })[]> {
  const asked = new Set(column.rows.map(({ region }) => region));
  const rows = await Promise.all(
    regions
      .filter(({ id }) => !asked.has(id))
      .map(async (profile) => {
        const figures = await regionFigures(profile, [column.indicator], evidence);
        const parts = byPart(figures.get(column.indicator)!);
        return { region: profile.id, figures: parts.get(column.part) ?? [] };
      }),
  );
  const by = column.standard ? column : columnOf(column, rows);
  return rows
    .map(({ region, figures }) => cellOf(region, figures, by.standard, by.judge))
    .flatMap(({ judged }) => (judged ? [{ ...judged, column: by }] : []));
}
