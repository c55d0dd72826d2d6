import type { StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import { oncePerList } from "../holdings/once.ts";
import { type Dimension, DIMENSIONS, type GapDimension } from "./gaps-dimensions.ts";

/** What a region's records say in one respect. */
export interface Holding {
  /** Ids of the records that have it, by its code. */
  has: ReadonlyMap<string, readonly string[]>;
  /** Ids of those of which it is only inferred. */
  inferred: ReadonlyMap<string, readonly string[]>;
  /** How many records say anything in this respect, and of how many. */
  told: number;
  of: number;
}

/** Ended, moved or only announced: nothing that anybody can use or learn from on the spot. */
const NOT_IN_BEING: ReadonlySet<unknown> = new Set(["CLOSED", "MOVED", "PLANNED"]);

export const inBeing = ({ status }: StoredRecord): boolean => !NOT_IN_BEING.has(status);

const digests = new Map(
  (Object.keys(DIMENSIONS) as GapDimension[]).map((dimension) => [
    dimension,
    oncePerList((records) => holdingOf(DIMENSIONS[dimension], records.filter(inBeing))),
  ]),
);

export async function holdingIn(
  dimension: GapDimension,
  region: string,
  { holdings }: Pick<Evidence, "holdings">,
): Promise<Holding> {
  const { kinds } = DIMENSIONS[dimension];
  const lists = await Promise.all(kinds.map((kind) => holdings.of(region, kind)));
  const parts = lists.map((records) => digests.get(dimension)!(records));
  return {
    has: joined(parts.map(({ has }) => has)),
    inferred: joined(parts.map(({ inferred }) => inferred)),
    told: parts.reduce((sum, { told }) => sum + told, 0),
    of: parts.reduce((sum, { of }) => sum + of, 0),
  };
}

function holdingOf({ read, inferred }: Dimension, records: readonly StoredRecord[]): Holding {
  const has = byCode(records, read);
  return {
    has,
    inferred: inferred ? byCode(records, inferred) : new Map(),
    told: records.filter((record) => read(record).length > 0).length,
    of: records.length,
  };
}

function byCode(records: readonly StoredRecord[], read: Dimension["read"]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const record of records)
    for (const code of new Set(read(record)))
      found.set(code, [...(found.get(code) ?? []), record.id]);
  return found;
}

function joined(maps: readonly ReadonlyMap<string, readonly string[]>[]): Holding["has"] {
  if (maps.length === 1) return maps[0]!;
  const all = new Map<string, readonly string[]>();
  for (const map of maps)
    for (const [code, ids] of map) all.set(code, [...(all.get(code) ?? []), ...ids]);
  return all;
}
