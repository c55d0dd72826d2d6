import {
  contractContext,
  type ContractContext,
  regionOf,
  type RegionProfile,
  type StoredRecord,
} from "@guildhall/schema";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Directory } from "../directory/directory.ts";
import { type Copy, copiesOf } from "./copies.ts";
import { withoutHistory } from "./without-history.ts";

/** What the resolvers of one request see: the copies of the regions that it asks about. */
export interface ReplicaContext extends ContractContext {
  /** The regions that have a copy to answer from. */
  regions(): RegionProfile[];
  region(id: string): RegionProfile | null;
  record(id: string): Promise<StoredRecord | null>;
  /** From when each copy is that this request asked. */
  asked(): Copy[];
}

/**
 * Answers for each region as its own server would, which has no other region's records: what a
 * record names of a region that was not asked about is not there.
 */
export function replicaContext(catalogue: Catalogue, directory: Directory): ReplicaContext {
  // Told before anything is read: what comes in meanwhile makes an answer newer than it says.
  const copies = copiesOf(catalogue.states(), directory);
  const asked = new Map<string, Copy>();
  const ask = (region: string): boolean => {
    const copy = copies.get(region);
    if (copy) asked.set(region, copy);
    return copy !== undefined;
  };
  const contract = contractContext(
    (region) => (asked.has(region) ? catalogue.reader(region) : undefined),
    {
      registries: (region) => (asked.has(region) ? withoutHistory(region) : undefined),
      profiles: (region) => (asked.has(region) ? directory.region(region) : undefined),
    },
  );
  const region = (id: string): RegionProfile | null =>
    ask(id) ? (directory.region(id) ?? null) : null;
  return {
    ...contract,
    region,
    regions: () => directory.regions().flatMap(({ id }) => region(id) ?? []),
    record: async (id) => (ask(regionOf(id) ?? "") ? contract.records.load(id) : null),
    asked: () => [...asked.values()],
  };
}
