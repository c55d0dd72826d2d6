import { reasonsList } from "@guildhall/schema/compare";
import { type Cell, table } from "../bench/table.ts";
import { type ByRegion, type KindCoverage, totalOf } from "./coverage.ts";
import type { Pairs } from "./pairs.ts";

/** One table a kind, for a terminal: a row a field, a column a region. */
export function coverageTable(
  { kind, records, fields }: KindCoverage,
  regions: readonly string[],
): string {
  const head = [kind, "all", ...shortNames(regions)];
  const row = (name: string, counts: ByRegion): Cell[] => [
    name,
    totalOf(counts),
    ...regions.map((region) => counts[region] ?? NONE),
  ];
  return table(head, [
    row("records", records),
    ...Object.entries(fields).map(([name, counts]) => row(name, counts)),
  ]);
}

/** A zero in every second cell would hide what is there. */
const NONE = "·";

/** The regions in as few letters as tell them apart, four at least: fourteen columns fit a line. */
export function shortNames(names: readonly string[]): string[] {
  const short = (name: string): string => {
    for (let length = 4; length < name.length; length++) {
      const start = name.slice(0, length);
      if (names.every((other) => other === name || !other.startsWith(start))) return start;
    }
    return name;
  };
  return names.map(short);
}

export const PAIRS_HEAD = [
  "indicator",
  "figures",
  "regions",
  "pairs",
  "comparable",
  "with caution",
  "refused for",
] as const;

export const pairsRow = (indicator: string, of: Pairs): Cell[] => [
  indicator,
  of.figures,
  of.regions,
  of.pairs,
  of.comparable,
  of.withCaution,
  Object.entries(of.refused)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(", "),
];

/** Indicators that two regions have figures of: of any other there is nothing to compare. */
export const inSeveral = (pairs: ReadonlyMap<string, Pairs>): [string, Pairs][] =>
  [...pairs].filter(([, of]) => of.pairs > 0);

export function pairsTable(pairs: ReadonlyMap<string, Pairs>, total: Pairs): string {
  const rows = inSeveral(pairs).map(([indicator, of]) => pairsRow(indicator, of));
  return table(PAIRS_HEAD, [...rows, pairsRow("all", total)]);
}

/** What each reason that refused a pair means. */
export const legend = ({ refused }: Pairs): string[] =>
  reasonsList()
    .filter(({ code }) => refused[code])
    .map(({ code, says }) => `${code}: ${says}`);
