import { groupBy } from "@guildhall/schema";
import type { Observation } from "../../statistics/observation.ts";
import type { Place } from "./place.ts";

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

const byIndicator = new WeakMap<readonly Observation[], Map<string, Measured[]>>();

function measured(place: Place, indicator: string): readonly Measured[] {
  let known = byIndicator.get(place.statistics);
  if (!known) {
    const figures = place.statistics.filter((one): one is Measured => one.value !== undefined);
    known = groupBy(figures, (one) => one.indicator);
    byIndicator.set(place.statistics, known);
  }
  return known.get(indicator) ?? [];
}

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
  const here = measured(receiver, indicator);
  const there = measured(giver, indicator);
  for (const level of levels) {
    const pair = pairOf(atLevel(here, level, receiver), atLevel(there, level, giver));
    if (pair) return compared(indicator, pair, []);
  }
  if (sameLevel) return null;
  const anyLevel = (figures: readonly Measured[], place: Place) =>
    levels.map((level) => atLevel(figures, level, place)).find(({ length }) => length > 0) ?? [];
  const pair = pairOf(anyLevel(here, receiver), anyLevel(there, giver));
  return pair && compared(indicator, pair, ["The areas are of different levels."]);
}

/** Those of the region's own area at a level; of several areas only one that its profile names. */
function atLevel(figures: readonly Measured[], level: number, { profile }: Place): Measured[] {
  const all = figures.filter(({ territory }) => territory?.level === level);
  const own = new Set(profile.territories?.map(({ code }) => code));
  const named = all.filter(({ territory }) => own.has(territory!.code));
  if (named.length > 0) return named;
  return new Set(all.map(({ territory }) => territory!.code)).size === 1 ? all : [];
}

/** Newest first is how statistics are ordered. */
function pairOf(
  here: readonly Measured[],
  there: readonly Measured[],
): [Measured, Measured] | null {
  for (const one of here) {
    const other = there.find(
      ({ dataSet, year, unit }) =>
        dataSet.id === one.dataSet.id && year === one.year && unit === one.unit,
    );
    if (other) return [one, other];
  }
  for (const one of here) {
    const other = there.find(
      ({ dataSet, unit }) => dataSet.id === one.dataSet.id && unit === one.unit,
    );
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
