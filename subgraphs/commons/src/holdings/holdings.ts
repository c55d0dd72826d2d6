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
}
