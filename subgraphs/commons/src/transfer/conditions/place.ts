import type {
  Action,
  Council,
  Finding,
  MakerSpace,
  Measurement,
  Network,
  Organisation,
  Pilot,
  PolicyInstrument,
  RegionProfile,
  StoredRecord,
  SupportProgramme,
} from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import { oncePerList } from "../../holdings/once.ts";
import type { Observation } from "../../statistics/observation.ts";

/** The kinds of record that conditions are judged by. */
interface Kinds {
  "maker-spaces": MakerSpace;
  organisations: Organisation;
  councils: Council;
  networks: Network;
  "support-programmes": SupportProgramme;
  "policy-instruments": PolicyInstrument;
  actions: Action;
  pilots: Pilot;
  findings: Finding;
  measurements: Measurement;
}

export type Kind = keyof Kinds;

const KINDS: readonly Kind[] = [
  "maker-spaces",
  "organisations",
  "councils",
  "networks",
  "support-programmes",
  "policy-instruments",
  "actions",
  "pilots",
  "findings",
  "measurements",
];

/** All that is known of a region when a condition is judged there. */
export interface Place {
  profile: RegionProfile;
  name: string;
  lists: Readonly<Record<Kind, readonly StoredRecord[]>>;
  statistics: readonly Observation[];
}

const places = new WeakMap<RegionProfile, Place>();

/** The same place until a record of it changes, so that what is worked out of it is worked out once. */
export async function placeOf(profile: RegionProfile, evidence: Evidence): Promise<Place> {
  const { id } = profile;
  const lists = await Promise.all(KINDS.map((kind) => evidence.holdings.of(id, kind)));
  const statistics = evidence.statistics.ofRegion.get(id) ?? NONE;
  const before = places.get(profile);
  if (
    before?.statistics === statistics &&
    KINDS.every((kind, at) => before.lists[kind] === lists[at])
  )
    return before;
  const place: Place = {
    profile,
    name: profile.name ?? id,
    lists: Object.fromEntries(KINDS.map((kind, at) => [kind, lists[at]])) as Place["lists"],
    statistics,
  };
  places.set(profile, place);
  return place;
}

/** Works something out of a place once: again only after a record of it changed. */
export function oncePerPlace<T>(work: (place: Place) => T): (place: Place) => T {
  const done = new WeakMap<Place, { result: T }>();
  return (place) => {
    const known = done.get(place) ?? { result: work(place) };
    done.set(place, known);
    return known.result;
  };
}

const NONE: readonly Observation[] = [];

const standing = oncePerList((records) => ({
  // What nobody said to have ended is taken to be there: most sources do not say that a thing goes on.
  there: records.filter(({ status }) => status === "ACTIVE" || status === "UNKNOWN"),
  gone: records.filter(({ status }) => status === "CLOSED"),
}));

/** A region's records of a kind: those in being as far as is known, and those that have ended. */
export const held = <K extends Kind>(
  { lists }: Place,
  kind: K,
): { there: readonly Kinds[K][]; gone: readonly Kinds[K][] } =>
  // The contract's classes say what its records hold.
  standing(lists[kind]) as unknown as { there: Kinds[K][]; gone: Kinds[K][] };
