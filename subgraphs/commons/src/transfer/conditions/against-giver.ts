import { groupBy } from "@guildhall/schema";
import type { Observation } from "../../statistics/observation.ts";
import { oncePerPlace, type Place } from "./place.ts";

/** A public statistic of the receiver beside the same one of the giver. */
export interface AgainstGiver {
  indicator: string;
  receiver: Observation;
  giver: Observation;
  /** Receiver's figure divided by the giver's. */
  ratio: number;
  /** What must be known of the two: other years, areas of other levels. */
  cautions: readonly string[];
}

type Measured = Observation & { value: number };

/** A place's figures of each indicator at each level, newest first, as statistics are ordered. */
const figuresOf = oncePerPlace((place) => {
  const known = place.statistics.filter((one): one is Measured => one.value !== undefined);
  const byLevel = ({ indicator, territory }: Measured) => `${indicator} ${territory?.level}`;
  return new Map(
    [...groupBy(known, byLevel)].map(([key, figures]) => [key, ofOwnArea(figures, place)]),
  );
});

/** Those of the region's own area; of several areas only one that its profile names. */
function ofOwnArea(figures: readonly Measured[], { profile }: Place): readonly Measured[] {
  const own = new Set(profile.territories?.map(({ code }) => code));
  const named = figures.filter(({ territory }) => own.has(territory!.code));
  if (named.length > 0) return named;
  return new Set(figures.map(({ territory }) => territory!.code)).size === 1 ? figures : NONE;
}

const NONE: readonly Measured[] = [];

/** NUTS 2 first: the level that most statistics have for most regions. */
export const USUAL_LEVELS: readonly number[] = [2, 3, 1];

/**
 * The same statistic of both: of one data set, at the first level that both have, for the newest
 * year of both. Where they share no level or no year, the nearest there is, with a caution.
 */
export function againstGiver(
  indicator: string,
  receiver: Place,
  giver: Place | null,
  { levels = USUAL_LEVELS, sameLevel = false } = {},
): AgainstGiver | null {
  if (!giver) return null;
  const at = (place: Place, level: number) => figuresOf(place).get(`${indicator} ${level}`) ?? NONE;
  for (const level of levels) {
    const pair = pairOf(at(receiver, level), at(giver, level));
    if (pair) return compared(indicator, pair, []);
  }
  if (sameLevel) return null;
  const atAny = (place: Place) =>
    levels.map((level) => at(place, level)).find(({ length }) => length > 0) ?? NONE;
  const pair = pairOf(atAny(receiver), atAny(giver));
  return pair && compared(indicator, pair, ["The areas are of different levels."]);
}

function pairOf(
  here: readonly Measured[],
  there: readonly Measured[],
): [Measured, Measured] | null {
  const alike = (one: Measured, other: Measured) =>
    one.dataSet.id === other.dataSet.id && one.unit === other.unit;
  return (
    firstPair(here, there, (one, other) => alike(one, other) && one.year === other.year) ??
    firstPair(here, there, alike)
  );
}

function firstPair(
  here: readonly Measured[],
  there: readonly Measured[],
  fits: (one: Measured, other: Measured) => boolean,
): [Measured, Measured] | null {
  for (const one of here) {
    const other = there.find((candidate) => fits(one, candidate));
    if (other) return [one, other];
  }
  return null;
}

function compared(
  indicator: string,
  [receiver, giver]: [Measured, Measured],
  cautions: readonly string[],
): AgainstGiver | null {
  if (!(giver.value > 0)) return null;
  const years =
    receiver.year === giver.year
      ? []
      : [`The years differ: ${receiver.period} here, ${giver.period} there.`];
  return {
    indicator,
    receiver,
    giver,
    ratio: receiver.value / giver.value,
    cautions: [...cautions, ...years],
  };
}
