import { fold, groupBy, type Place } from "@guildhall/schema";

/** One end of what was learnt: a region of the graph, or a place elsewhere. */
export interface LearningEnd {
  /** The same for every account of the same end. */
  key: string;
  /** The region of the graph; null for a place elsewhere. */
  region: string | null;
  /** The places by name, as the accounts give them. */
  places: readonly string[];
  /** The bodies there, by name. */
  organisations: readonly string[];
  country: string | null;
}

/** Places in one region are one end, whatever each is called; elsewhere a place is known by its name. */
const keyOf = ({ region, name }: Place): string => region?.id ?? fold(name);

/** The ends that a list of places comes to. */
export function endsOf(places: readonly Place[] = []): LearningEnd[] {
  return [...groupBy(places, keyOf)].map(([key, same]) => ({
    key,
    region: same[0]?.region?.id ?? null,
    places: distinct(same.map(({ name }) => name)),
    organisations: distinct(same.flatMap(({ organisation }) => organisation ?? [])),
    country: same.find(({ country }) => country)?.country ?? null,
  }));
}

/** One end as several accounts tell of it. */
export function merged(ends: readonly [LearningEnd, ...LearningEnd[]]): LearningEnd {
  return {
    ...ends[0],
    places: distinct(ends.flatMap(({ places }) => places)),
    organisations: distinct(ends.flatMap(({ organisations }) => organisations)),
    country: ends.find(({ country }) => country)?.country ?? null,
  };
}

/** A region as an end that no account gives a place's name for. */
export const regionEnd = (region: string, organisations: readonly string[] = []): LearningEnd => ({
  key: region,
  region,
  places: [],
  organisations,
  country: null,
});

export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
