import {
  keysOf,
  keysVersion,
  orderKeys,
  type RecordKeys,
  type StoredRecord,
} from "@guildhall/schema";
import { REGION_KEY } from "./catalogue.ts";

/** What a catalogue finds records by. */
export interface KeyRule {
  /** Another one whenever `of` would answer otherwise: what was kept by it is then made anew. */
  version: string;
  of(record: StoredRecord): RecordKeys;
  /** The keys that lists can be ordered by fast. */
  orders: readonly string[];
}

/** The contract's rule, and the region beside. */
export const catalogueKeys = (): KeyRule => ({
  version: `1 ${keysVersion()}`,
  of: (record) => {
    const keys = keysOf(record);
    return { ...keys, values: [...keys.values, [REGION_KEY, record.region]] };
  },
  orders: orderKeys(),
});
