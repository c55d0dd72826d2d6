import { groupBy } from "@guildhall/schema";
import {
  type ComparableFigure,
  figuresOf,
  firstRefusal,
  onceEach,
  type ReasonCode,
  reasonsBetween,
} from "@guildhall/schema/compare";
import type { Registry } from "./registries.ts";

/** What becomes of the pairs of figures of one indicator, each pair from two regions. */
export interface Pairs {
  figures: number;
  regions: number;
  pairs: number;
  /** Those that may be set side by side. */
  comparable: number;
  /** How many of these only with a word of caution. */
  withCaution: number;
  /** The others, by the first reason that refuses them; most frequent first. */
  refused: Partial<Record<ReasonCode, number>>;
}

/**
 * The figures of all regions, each fact once; a measurement stays before what repeats it. What the
 * partnerships hold together is of no region.
 */
export function figuresIn(registries: readonly Registry[]): ComparableFigure[] {
  const regions = registries.filter(({ profile }) => profile.kind !== "shared");
  const figures = regions.flatMap(({ profile, records }) => {
    const found = new Map(records.map(({ record }) => [record.id, record]));
    const context = { profile, find: (id: string) => found.get(id) };
    return records.flatMap(({ record }) => figuresOf(record, context));
  });
  return onceEach(
    figures.toSorted((a, b) => Number(a.id.includes("#")) - Number(b.id.includes("#"))),
  );
}

/** By code of the indicator, those of most figures first. */
export function pairsOf(
  figures: readonly ComparableFigure[],
  isAsked: OfTwo = () => true,
): ReadonlyMap<string, Pairs> {
  const known = figures.filter(({ indicator }) => indicator !== null);
  return new Map(
    [...groupBy(known, ({ indicator }) => indicator as string)]
      .toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
      .map(([indicator, of]) => [indicator, pairsAmong(of, isAsked)]),
  );
}

type OfTwo = (a: ComparableFigure, b: ComparableFigure) => boolean;

function pairsAmong(figures: readonly ComparableFigure[], isAsked: OfTwo): Pairs {
  const result = { ...NONE, figures: figures.length };
  result.regions = new Set(figures.map(({ region }) => region)).size;
  const refused = new Map<ReasonCode, number>();
  for (const [a, b] of acrossRegions(figures)) {
    if (!isAsked(a, b)) continue;
    result.pairs += 1;
    const reason = firstRefusal(a, b);
    if (reason) refused.set(reason, (refused.get(reason) ?? 0) + 1);
    else {
      result.comparable += 1;
      if (reasonsBetween(a, b).length > 0) result.withCaution += 1;
    }
  }
  return { ...result, refused: mostFirst(refused) };
}

const NONE: Pairs = {
  figures: 0,
  regions: 0,
  pairs: 0,
  comparable: 0,
  withCaution: 0,
  refused: {},
};

function* acrossRegions(
  figures: readonly ComparableFigure[],
): Generator<[ComparableFigure, ComparableFigure]> {
  for (const [at, a] of figures.entries())
    for (const b of figures.slice(at + 1)) if (a.region !== b.region) yield [a, b];
}

/** All indicators together; `regions` is how many have a figure of any. */
export function totalPairs(of: Iterable<Pairs>, regions: number): Pairs {
  const total = { ...NONE, regions };
  const refused = new Map<ReasonCode, number>();
  for (const one of of) {
    for (const key of ["figures", "pairs", "comparable", "withCaution"] as const)
      total[key] += one[key];
    for (const [reason, count] of Object.entries(one.refused) as [ReasonCode, number][])
      refused.set(reason, (refused.get(reason) ?? 0) + count);
  }
  return { ...total, refused: mostFirst(refused) };
}

const mostFirst = (counts: ReadonlyMap<ReasonCode, number>): Pairs["refused"] =>
  Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a));
