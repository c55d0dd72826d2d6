import { reasonOf } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { groundOf, timeKey } from "./basis.ts";
import type { Judge, Judged } from "./judge.ts";
import { compareValues } from "@guildhall/schema";
import { placeOf } from "./place.ts";

/** What a region has for a column. */
export interface Cell {
  region: string;
  /** The figure that fits the basis best; null where the region has none. */
  judged: Judged | null;
  /** Every other figure that the region has of the indicator, the best fit first. */
  others: () => readonly Judged[];
}

/**
 * The figure for a cell: one that lies on the basis and is for its very time if there is one, else
 * any; of these the one with the fewest reasons that refuse it, then the fewest that weaken it, then
 * the newest, then the first by id.
 */
export function cellOf(
  region: string,
  figures: readonly RegionFigure[],
  standard: RegionFigure | null,
  judge: Judge,
): Cell {
  const [judged = null] = standard ? byFit(candidates(figures, standard), judge) : [];
  return {
    region,
    judged,
    others: () =>
      byFit(
        figures.filter((figure) => figure !== judged?.figure),
        judge,
      ),
  };
}

/** One that lies on the basis has nothing against it that another would not have: no other is asked. */
function candidates(figures: readonly RegionFigure[], standard: RegionFigure) {
  const ground = groundOf(standard);
  const time = timeKey(standard.time);
  const on = figures.filter((one) => {
    const place = placeOf(one);
    return place.time === time && place.ground === ground;
  });
  return on.length > 0 ? on : figures;
}

const byFit = (figures: readonly RegionFigure[], judge: Judge): Judged[] =>
  figures.map(judge).toSorted((a, b) => {
    const [refusedA, refusedB] = [refusing(a), refusing(b)];
    return (
      refusedA - refusedB ||
      a.reasons.length - b.reasons.length ||
      compareValues(b.figure.time?.to ?? "", a.figure.time?.to ?? "") ||
      compareValues(a.figure.id, b.figure.id)
    );
  });

const refusing = ({ reasons }: Judged): number =>
  reasons.filter((code) => reasonOf(code).severity === "REFUSES").length;
