import { compareValues, groupBy } from "@guildhall/schema";
import { firstRefusal } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { type Basis, basisOf, groundOf, standardOf, usualOf } from "./basis.ts";
import { placeOf } from "./place.ts";

/** Each time is held against each. Of a ground with more of them, those that most regions tell count. */
const MOST_TIMES = 100;

interface Candidate {
  /** For its very time. */
  figures: readonly RegionFigure[];
  basis: Basis;
  /** Regions with a usable figure that compares with it, as far as its time goes. */
  near: number;
  /** Regions with a usable figure for its very time. */
  usable: number;
  /** Regions with any figure for it. */
  told: number;
}

/**
 * The basis that most regions have a figure on that can be used at all, its time near enough; then
 * the one for whose very time most have one; then the one that most have any figure on, usable or
 * not; then the newest, the one that begins first, and the first by name.
 */
export function mostShared(figures: readonly RegionFigure[]): Basis | null {
  const grounds = [...groupBy(figures, (figure) => placeOf(figure).ground).values()];
  const [best] = grounds.flatMap(candidates).toSorted(byWeight);
  return best ? { ...best.basis, ...usual(best.figures) } : null;
}

function candidates(ground: readonly RegionFigure[]): Candidate[] {
  const times = [...groupBy(ground, (figure) => placeOf(figure).time).values()]
    .map((all) => {
      const basis = basisOf(all[0]!);
      return {
        figures: all,
        basis,
        standard: standardOf(basis, all[0]!),
        told: regionsOf(all),
        usable: regionsOf(all.filter((figure) => placeOf(figure).isUsable)),
      };
    })
    .toSorted((a, b) => b.told.size - a.told.size || byNewest(a.basis, b.basis))
    .slice(0, MOST_TIMES);
  return times.map(({ standard, told, usable, ...candidate }) => {
    const near = new Set(usable);
    for (const other of times)
      if (other.standard !== standard && !firstRefusal(standard, other.standard))
        for (const region of other.usable) near.add(region);
    return { ...candidate, near: near.size, usable: usable.size, told: told.size };
  });
}

const byWeight = (a: Candidate, b: Candidate): number =>
  b.near - a.near ||
  b.usable - a.usable ||
  b.told - a.told ||
  byNewest(a.basis, b.basis) ||
  compareValues(groundOf(a.basis), groundOf(b.basis));

const byNewest = ({ time: a }: Basis, { time: b }: Basis): number =>
  compareValues(b?.to ?? "", a?.to ?? "") || compareValues(a?.from ?? "", b?.from ?? "");

const regionsOf = (figures: readonly RegionFigure[]): ReadonlySet<string> =>
  new Set(figures.map(({ region }) => region));

/** What most regions have with whom ground and time are shared, where these leave it open. */
function usual(figures: readonly RegionFigure[]): Pick<Basis, "territory" | "usual"> {
  const first = firstById(figures);
  const most = (of: (figure: RegionFigure) => string | number | null | undefined) =>
    mostCommon(figures, of) ?? first;
  const { territory } = most((figure) => figure.territory?.version);
  const { regionKind } = most((figure) => figure.regionKind);
  const { dataSet, vintage } = most(
    (figure) => figure.dataSet && `${figure.dataSet} ${figure.vintage}`,
  );
  const { denominator } = most(({ denominator: by }) => by && `${by.of} ${by.year}`);
  return { territory, usual: usualOf({ regionKind, dataSet, vintage, denominator }) };
}

/** A figure that has what most regions' have; the first by name among equals. Null if all have the same. */
function mostCommon(
  figures: readonly RegionFigure[],
  of: (figure: RegionFigure) => string | number | null | undefined,
): RegionFigure | null {
  const groups = [...groupBy(figures, (figure) => String(of(figure) ?? ""))];
  if (groups.length === 1) return null;
  const [most] = groups
    .map(([value, all]) => ({ value, all, regions: regionsOf(all).size }))
    .toSorted((a, b) => b.regions - a.regions || compareValues(a.value, b.value));
  return firstById(most!.all);
}

const firstById = (figures: readonly RegionFigure[]): RegionFigure =>
  figures.reduce((first, one) => (compareValues(one.id, first.id) < 0 ? one : first));
