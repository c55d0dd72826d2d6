import type { RegionProfile } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { cautionsOf } from "./similar-cautions.ts";
import { type SimilarityInput, inputsOf } from "./similar-inputs.ts";
import { type StructureRow, structureTable } from "./similar-table.ts";

/** What regions are told apart by unless somebody asks otherwise: work, wealth, learning, making. */
export const STRUCTURE = [
  "unemployment-rate",
  "employment-rate-15-64",
  "gdp-per-inhabitant-eur",
  "tertiary-attainment-25-64",
  "employment-high-and-medium-high-tech-manufacturing",
  "employment-knowledge-intensive-services",
  "epo-patent-applications-per-million",
] as const;

export interface SimilarOptions {
  first?: number;
  excludeSameCountry?: boolean;
  /** Codes of statistics, each once. */
  indicators?: readonly string[];
}

export interface SimilarRegion {
  region: RegionProfile;
  /** 1 is the most similar; regions equally far away share a rank. */
  rank: number;
  distance: number;
  /** How many statistics both have, and of how many. */
  compared: number;
  of: number;
  formula: string;
  inputs: readonly SimilarityInput[];
  cautions: readonly string[];
}

/**
 * The regions most like one by public statistics, nearest first; undefined where it has less than
 * half of the statistics itself, so that nothing can be told.
 */
export function similarRegions(
  region: RegionProfile,
  { first = 5, excludeSameCountry = false, indicators = STRUCTURE }: SimilarOptions,
  evidence: Pick<Evidence, "directory" | "statistics">,
): SimilarRegion[] | undefined {
  const { columns, rows } = structureTable(indicators, evidence);
  const own = rows.get(region.id);
  if (!own) return undefined;
  const near = [...rows.values()]
    .filter((other) => other !== own)
    .filter((other) => !excludeSameCountry || other.region.country !== own.region.country)
    .flatMap((other) => distanceBetween(own, other) ?? [])
    .toSorted((a, b) => a.distance - b.distance || (a.row.region.id < b.row.region.id ? -1 : 1));
  return near.slice(0, first).map(({ row, distance, compared }) => ({
    region: row.region,
    rank: near.findIndex((one) => one.distance === distance) + 1,
    distance,
    compared,
    of: columns.length,
    formula: formulaOf(compared, columns.length),
    inputs: inputsOf(columns, own, row),
    cautions: cautionsOf(columns, own, row),
  }));
}

/** Euclidean over the z-scores that both have, stretched to what all would come to; none where they share less than half. */
function distanceBetween(own: StructureRow, row: StructureRow) {
  let squares = 0;
  let compared = 0;
  own.z.forEach((mine, at) => {
    const theirs = row.z[at] ?? null;
    if (mine === null || theirs === null) return;
    squares += (mine - theirs) ** 2;
    compared++;
  });
  const of = own.z.length;
  if (compared === 0 || 2 * compared < of) return undefined;
  return { row, compared, distance: Math.sqrt((of / compared) * squares) };
}

const formulaOf = (compared: number, of: number): string =>
  compared === of
    ? `square root of the sum of ${of} squared differences of z-scores`
    : `square root of ${of}/${compared} × the sum of ${compared} squared differences of z-scores`;
