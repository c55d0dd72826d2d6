import {
  boxesAround,
  indexable,
  isWithin,
  searchWords,
  type Condition,
  type KeyValue,
  type Point,
} from "@guildhall/schema";
import type { Filter } from "mongodb";
import type { RecordDocument } from "./documents.ts";

type Circle = Extract<Condition, { near: unknown }>["near"];

/**
 * What the server is asked, and what is left to test in what it answers: it finds boxes, of which
 * the corners are outside the circle.
 */
export interface Selection {
  filter: Filter<RecordDocument>;
  circles: readonly Circle[];
}

export function select(region: string, kind: string, where: readonly Condition[]): Selection {
  const conditions = where.flatMap(filterOf);
  return {
    filter: { region, kind, ...(conditions.length > 0 ? { $and: conditions } : {}) },
    circles: where.flatMap((condition) => ("near" in condition ? [condition.near] : [])),
  };
}

export const isInside = (document: RecordDocument, circles: readonly Circle[]): boolean =>
  circles.every((circle) => isWithin(placeOf(document), circle, circle.withinKm));

const placeOf = ({ latitude = Number.NaN, longitude = Number.NaN }: RecordDocument): Point => ({
  latitude,
  longitude,
});

function filterOf(condition: Condition): Filter<RecordDocument>[] {
  if ("near" in condition) return [near(condition.near)];
  if ("words" in condition) return words(condition.words);
  const { key } = condition;
  const having = (value: object): Filter<RecordDocument> => ({
    keys: { $elemMatch: { key, ...value } },
  });
  if ("anyOf" in condition)
    return [having({ value: { $in: condition.anyOf.map((value) => indexable(value)) } })];
  if ("allOf" in condition)
    return condition.allOf.map((value) => having({ value: indexable(value) }));
  if ("present" in condition)
    return [condition.present ? having({}) : { keys: { $not: { $elemMatch: { key } } } }];
  // A bound is compared with values of its own type only; bounds of two types leave nothing.
  return [having(boundsOf(condition))];
}

function boundsOf({ from, to }: { from?: KeyValue; to?: KeyValue }): object {
  if (from === undefined && to === undefined) return {};
  return {
    value: {
      ...(from === undefined ? {} : { $gte: indexable(from) }),
      ...(to === undefined ? {} : { $lte: indexable(to) }),
    },
  };
}

function near(circle: Circle): Filter<RecordDocument> {
  return {
    $or: boxesAround(circle, circle.withinKm).map(({ south, north, west, east }) => ({
      latitude: { $gte: south, $lte: north },
      longitude: { $gte: west, $lte: east },
    })),
  };
}

/** Folded words are letters and digits, so none of them means anything in a regular expression. */
function words(text: string): Filter<RecordDocument>[] {
  const { whole, prefix } = searchWords(text);
  if (prefix === null) return [];
  return [...whole.map((word) => ({ words: word })), { words: { $regex: `^${prefix}` } }];
}
