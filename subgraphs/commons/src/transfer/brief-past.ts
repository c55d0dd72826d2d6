import {
  type Adoption,
  type Event,
  type Party,
  type RegionProfile,
  regionOf,
  type StoredRecord,
} from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { SHARED_REGISTRY } from "../signposting/area.ts";

/** Something on record between two regions. */
export interface Encounter {
  kind: "ADOPTION" | "EVENT" | "PARTNERSHIP";
  /** Id of the record, or of the partnership. */
  id: string;
  name: string;
  /** Of an adoption, how far it came. */
  state: Adoption["state"] | null;
  /** When it was or began, where that is on record. */
  start: string | null;
  /** Whether the record names both; an event of a partnership may not tell who came. */
  namesBoth: boolean;
  says: string;
}

/** What the two have to do with each other already: adoptions, then events, then partnerships. */
export async function encounters(
  own: RegionProfile,
  other: RegionProfile,
  { directory, holdings, registry }: Pick<Evidence, "directory" | "holdings" | "registry">,
): Promise<Encounter[]> {
  // A third may tell of the two: a visit of both, an adoption that it helped with.
  const homes = [...directory.regions().map(({ id }) => id), SHARED_REGISTRY];
  const all = async (kind: string) =>
    (await Promise.all(homes.map((home) => holdings.of(home, kind)))).flat();
  const both = new Set([own.id, other.id]);
  const shared = registry.partnerships.filter(
    ({ id }) => own.partnerships?.includes(id) && other.partnerships?.includes(id),
  );
  return [
    ...inTime((await all("adoptions")).flatMap((one) => adopted(one as Adopted, both))),
    ...inTime((await all("events")).flatMap((one) => met(one as Met, both, shared))),
    ...shared.map(({ id, name }): Encounter => ({
      kind: "PARTNERSHIP",
      id,
      name,
      state: null,
      start: null,
      namesBoth: true,
      says: `Both take part in ${name}.`,
    })),
  ];
}

type Adopted = StoredRecord & Adoption;
type Met = StoredRecord & Event;
type Named = { id: string; name: string };

function adopted(adoption: Adopted, both: ReadonlySet<string>): Encounter[] {
  const { id, name, state, practice, from = [], to = [], outcome } = adoption;
  const givers = new Set([
    ...from.flatMap(({ region }) => region?.id ?? []),
    ...(practice ? [regionOf(practice.id)] : []),
  ]);
  const takers = to.flatMap(({ region }) => region?.id ?? []);
  const isBetween = takers.some(
    (taker) => both.has(taker) && [...givers].some((giver) => giver !== taker && both.has(giver!)),
  );
  if (!isBetween) return [];
  const says = outcome ?? "What came of it is not on record.";
  return [{ kind: "ADOPTION", id, name, state, start: startOf(adoption), namesBoth: true, says }];
}

function met(event: Met, both: ReadonlySet<string>, shared: readonly Named[]): Encounter[] {
  const { id, name, visitorsFrom = [], partnership } = event;
  const there = new Set([event.region, ...visitorsFrom, ...partiesOf(event).flatMap(homeOf)]);
  const named = [...both].every((region) => there.has(region));
  const through = shared.find((one) => one.id === partnership);
  const isNear = both.has(event.region) || event.region === SHARED_REGISTRY;
  if (!named && !(through && isNear)) return [];
  const says = named
    ? "The record names both."
    : `An event of ${through!.name}, which both take part in; the record does not tell that both were there.`;
  return [{ kind: "EVENT", id, name, state: null, start: startOf(event), namesBoth: named, says }];
}

const partiesOf = ({ hosts = [], visitors = [], speakers = [] }: Event): Party[] => [
  ...hosts,
  ...visitors,
  ...speakers,
];

const homeOf = ({ organisation, elsewhere }: Party): string[] =>
  [organisation, elsewhere?.id].flatMap((id) => (id && regionOf(id)) || []);

const startOf = ({ period }: { period?: { start?: string } }): string | null =>
  period?.start ?? null;

/** The latest first; those of no known time last; then by id. */
const inTime = (found: readonly Encounter[]): Encounter[] =>
  found.toSorted((a, b) => {
    const [one, two] = [a.start ?? "", b.start ?? ""];
    if (one !== two) return one > two ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
