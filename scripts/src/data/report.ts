import { UserError } from "@guildhall/serving/process";
import { type KindCoverage, coverageOf } from "./coverage.ts";
import { figuresIn, type Pairs, pairsOf, totalPairs } from "./pairs.ts";
import type { Registry } from "./registries.ts";
import { coverageTable, inSeveral, legend, pairsTable } from "./tables.ts";

/** How far the data of some registries reaches, and how much of it compares. */
export interface Report {
  regions: readonly string[];
  kinds: readonly KindCoverage[];
  pairs: ReadonlyMap<string, Pairs>;
  total: Pairs;
}

export interface ReportOptions {
  kind?: string | undefined;
  region?: string | undefined;
}

/** Pairs are counted among the registries given, whatever kind or region is asked for. */
export function reportOn(
  registries: readonly Registry[],
  { kind, region }: ReportOptions = {},
): Report {
  const shown = registries.filter((one) => region === undefined || one.region === region);
  if (shown.length === 0)
    throw new UserError(
      `--region got ${region}, wanted one of ${registries.map((one) => one.region).join(", ")}.`,
    );
  const figures = figuresIn(registries);
  const pairs = pairsOf(
    figures,
    region === undefined ? undefined : (a, b) => a.region === region || b.region === region,
  );
  return {
    regions: shown.map((one) => one.region),
    kinds: coverageOf(shown).filter((one) => kind === undefined || one.kind === kind),
    pairs,
    total: totalPairs(pairs.values(), new Set(figures.map((one) => one.region)).size),
  };
}

/** The report in words, for a terminal. */
export const inWords = ({ regions, kinds, pairs, total }: Report): string =>
  [
    ...kinds.map((kind) => coverageTable(kind, regions)),
    "Pairs of figures of two regions; the reason is the first that refuses.",
    pairsTable(pairs, total),
    legend(total).join("\n"),
    `Of ${pairs.size - inSeveral(pairs).length} more indicators only one region has figures.`,
  ].join("\n\n");

/** The report for tools. */
export const inJson = ({ regions, kinds, pairs, total }: Report): string =>
  JSON.stringify({ regions, kinds, pairs: Object.fromEntries(pairs), total }, null, 2);
