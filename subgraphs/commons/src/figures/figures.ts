import { groupBy, type RegionProfile } from "@guildhall/schema";
import { allAtHand, type AtHand, withAtHand } from "../holdings/at-hand.ts";
import type { Evidence } from "../holdings/evidence.ts";
import type { ByIndicator } from "./by-indicator.ts";
import { derivedIndicators } from "./derived/index.ts";
import type { RegionFigure } from "./figure.ts";
import { kept } from "./kept.ts";
import { measuredFigures } from "./measured.ts";
import { publicFigures } from "./public.ts";

type Figures = readonly RegionFigure[];

/**
 * A region's figures of these indicators, whoever they come from; those of one together, in the same
 * array until something changes that they rest on.
 */
export function regionFigures(
  profile: RegionProfile,
  indicators: readonly string[],
  evidence: Evidence,
): AtHand<ByIndicator> {
  const derived = derivedAmong(indicators);
  const workedOut = allAtHand(derived.map((one) => one.derive(profile, evidence)));
  return withAtHand(measuredFigures(profile, evidence), (measured) =>
    withAtHand(workedOut, (lists) => {
      const own = new Map(derived.map(({ code }, at) => [code, lists[at]]));
      return new Map(
        indicators.map((code) => [
          code,
          joined([measured.get(code), own.get(code), publicFigures(profile, code, evidence)]),
        ]),
      );
    }),
  );
}

/** The figures of each part of an indicator, under null those of the whole. */
export const byPart = kept((figures: Figures): ReadonlyMap<string | null, Figures> =>
  groupBy(figures, ({ part }) => part),
);

const derivedAmong = kept((indicators: readonly string[]) =>
  derivedIndicators.filter(({ code }) => indicators.includes(code)),
);

/** Most indicators have figures of one origin only: these stay in the array in which they are. */
function joined(lists: readonly (Figures | undefined)[]): Figures {
  const [first, ...others] = lists.filter((list): list is Figures => !!list && list.length > 0);
  if (!first) return NONE;
  return others.length > 0 ? together(first, ...others) : first;
}

const together = kept((...lists: [Figures, ...Figures[]]): Figures => lists.flat());

const NONE: Figures = [];
