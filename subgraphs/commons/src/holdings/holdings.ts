import type { StoredRecord } from "@guildhall/schema";

/**
 * What the copies of the registries hold, kept at hand: what is worked out of many records is worked
 * out again only where one of them changed.
 */
export interface Holdings {
  /**
   * All records of a kind that a region's copy has, by id; the same list until one of them changes.
   * Empty for a region without a copy.
   */
  of(region: string, kind: string): Promise<readonly StoredRecord[]>;
  /** A record by its id; undefined where no copy has it. */
  get(id: string): Promise<StoredRecord | undefined>;
  /** The regions of which there is a copy; the same map until anything in any of them changes. */
  copies(): ReadonlyMap<string, Copy>;
}

/** A region's copy as far as what is worked out of it depends on it. */
export interface Copy {
  /** When the last change that is in was written at its owner's (ISO 8601); null where nobody says. */
  changedAt: string | null;
  /** Whether its owner was ever heard to have no more: a first reading may still be under way. */
  isWhole: boolean;
}
