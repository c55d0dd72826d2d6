/** A record that an answer was made of, and where in the answer its words stand. */
export interface UsedRecord {
  id: string;
  version: number | null;
  updatedAt: string | null;
  /** In its owner's words; null where none is stated. */
  licence: string | null;
  /** The sources of the record that state a licence of their own. */
  sources: readonly LicensedSource[];
  /** JSON Pointers (RFC 6901) into `data`. */
  at: readonly string[];
}

export interface LicensedSource {
  title: string | null;
  address: string | null;
  licence: string;
}

/** Up to where the copy of a region's registry went when the question was answered. */
export interface PinnedRegion {
  id: string;
  name: string;
  position: number;
  changedAt: string | null;
  confirmedAt: string | null;
}

/** An answer of the catalogue with all that is needed to cite it and to ask again. */
export interface SnapshotDocument {
  format: "guildhall-snapshot/1";
  takenAt: string;
  contract: string;
  query: string;
  variables: Record<string, unknown>;
  data: unknown;
  regions: readonly PinnedRegion[];
  records: readonly UsedRecord[];
  /** Where in `data` places in a list stand: they hold words of the records beside them. */
  cursors: readonly string[];
  licences: readonly Licence[];
  attribution: readonly string[];
  /** Records whose owners had them erased since: the bytes are no longer those of the hash. */
  erased?: readonly string[];
}

/** Under what terms how much of an answer stands. */
export interface Licence {
  /** "not stated" where no licence is. */
  licence: string;
  records: number;
}
