import type { RegionProfile } from "@guildhall/schema";
import { DIMENSIONS, type GapDimension } from "./gaps-dimensions.ts";
import type { Holding } from "./gaps-holding.ts";
import { type GapState, stateOf } from "./gaps-state.ts";
import { labelOf } from "./similar-terms.ts";

/** A region that another is held against, with what makes it like that one. */
export interface Peer {
  region: RegionProfile;
  /** By `similarRegions`; null where whoever asks named it. */
  rank: number | null;
  distance: number | null;
}

/** What others have on record and a region has not. */
export interface Gap {
  dimension: GapDimension;
  code: string;
  label: string;
  state: GapState;
  says: string;
  /** Those of the peers that have it, most like first. */
  holders: readonly GapHolder[];
  /** How many peers there are. */
  of: number;
  /** The region's own records of which it is only inferred. */
  inferred: readonly string[];
  /** Its findings that tell of a barrier in this respect. */
  barriers: readonly string[];
  /** How many of its records say anything in this respect, and of how many. */
  told: number;
  records: number;
}

export interface GapHolder extends Peer {
  count: number;
  /** Ids of the first of its records that have it. */
  records: readonly string[];
}

/** Ids of records that are told at most. */
const MOST_RECORDS = 20;

/** What was found of one word in the region and its peers. */
export interface Found {
  dimension: GapDimension;
  code: string;
  region: RegionProfile;
  own: Holding;
  theirs: readonly (Peer & { holding: Holding })[];
  barriers: ReadonlyMap<string, readonly string[]>;
}

export function gapOf({ dimension, code, region, own, theirs, barriers }: Found): Gap {
  const { vocabulary } = DIMENSIONS[dimension];
  const label = vocabulary ? labelOf(vocabulary, code) : code.replaceAll("-", " ");
  const holders = theirs.flatMap(({ holding, ...peer }) => {
    const ids = holding.has.get(code) ?? [];
    return ids.length > 0
      ? [{ ...peer, count: ids.length, records: ids.slice(0, MOST_RECORDS) }]
      : [];
  });
  const known = {
    inferred: own.inferred.get(code) ?? [],
    barriers: dimension === "THEME" ? (barriers.get(code) ?? []) : [],
    told: own.told,
    records: own.of,
  };
  const name = region.name ?? region.id;
  const { state, says } = stateOf({ dimension, label, name, ...known });
  return {
    dimension,
    code,
    label,
    state,
    says: `${says} ${othersOf(holders, theirs.length)}`,
    holders,
    of: theirs.length,
    ...known,
  };
}

function othersOf(holders: readonly GapHolder[], of: number): string {
  const [only] = holders;
  if (of === 1 && only) return `${only.region.name ?? only.region.id} has it on record.`;
  return `${holders.length} of ${of} regions held beside it have it on record.`;
}
