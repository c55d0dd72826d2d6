import type { PastReader, RecordKeys, RecordReader, StoredRecord } from "@guildhall/schema";

/** Who wrote: an editor's subject, an import, or the loader of a record folder. */
export interface Author {
  kind: "editor" | "import" | "folder" | "fixture";
  name: string;
}

/** A record as a writer gives it; a `version` and `updatedAt` of its own are replaced. */
export interface DraftRecord {
  id: string;
  region: string;
  [field: string]: unknown;
}

/** What a writer asks for. The store adds `version` and `updatedAt`. */
export type Draft =
  | { op: "put"; record: DraftRecord }
  | { op: "delete"; id: string; reason: string }
  | { op: "erase"; id: string; reason: string };

/** One change as the log keeps it; `before` is the version it replaced, null for a new record. */
export type Change =
  | { op: "put"; id: string; before: number | null; record: StoredRecord }
  | { op: "delete"; id: string; before: number | null; reason: string }
  | ErasedChange;

/**
 * What is left of each change of a record that was erased: where it stood and what it did, and
 * nothing of what it said. The last of them is the erasure itself.
 */
export interface ErasedChange {
  op: "erase";
  id: string;
  before: number | null;
  was: "put" | "delete";
  /** Number of the entry that erased the record. */
  by: number;
  /** Why; of the erasure itself alone. */
  reason?: string;
}

export interface EntryDraft {
  author: Author;
  changes: readonly Draft[];
  /** Marks the entries of one import, so that an import that was cut off can be resumed. */
  batch?: { import: string; part: number };
}

/** One write of the registry. Numbers start at 1 and have no gaps. */
export interface Entry {
  number: number;
  at: string;
  author: Author;
  changes: readonly Change[];
  batch?: { import: string; part: number };
}

/** A place in the log: after change `index` (0-based) of entry `number`. `{0, -1}`-like start is null. */
export interface LogPosition {
  number: number;
  index: number;
}

export interface ChangePage {
  changes: readonly { position: LogPosition; at: string; author: Author; change: Change }[];
  hasMore: boolean;
  /** How many changes the whole log holds. */
  total: number;
}

/** Why an entry cannot be written at all, whoever writes it; `index` is the draft's, if it is one's. */
export interface Refusal {
  code: "RECORD_INVALID" | "RECORD_UNKNOWN" | "RECORD_ERASED" | "ENTRY_TOO_LARGE";
  message: string;
  index?: number;
}

/**
 * What became of a write. With `head`, another writer was faster and the log has got to there: read
 * what was missed and try again. With `refused`, trying again is of no use. Nothing is written then.
 */
export type Appended =
  | { ok: true; entry: Entry }
  | { ok: false; head: number; refused?: undefined }
  | { ok: false; refused: Refusal };

/**
 * One region's registry. The log is the registry: a write is one entry, and what a query reads is
 * a projection of the log. Correctness rests on one thing alone, that no two entries can have the
 * same number.
 */
export interface Store extends RecordReader {
  readonly region: string;
  /**
   * Appends one entry after entry `expectedHead`, whole or not at all, and answers once reads see it.
   * A put is written even where it changes nothing; a delete of a record that is not there is refused.
   * An erase takes what the record ever said out of the whole log, and its id is never used again;
   * where the store's files cannot be written anew at once, `finishErasures` says so.
   */
  append(expectedHead: number, draft: EntryDraft): Promise<Appended>;
  /** The log read in order; `after` null reads from the start. */
  changes(after: LogPosition | null, first: number): Promise<ChangePage>;
  /** Every change one record went through, oldest first. */
  history(id: string): Promise<ChangePage["changes"]>;
  /** The entries that belong to one import, by part, without their changes. */
  batches(importId: string): Promise<readonly { part: number; number: number }[]>;
  /** The registry as it was after entry `number`; a number beyond the log is an error. */
  asOf(number: number): Promise<PastReader>;
  /** Does what is left to do of an erasure that was cut off, or could not be done then. */
  finishErasures(): Promise<void>;
  close(): Promise<void>;
}

/** What records can be found by; `version` changes when the rule does, and makes the store reindex. */
export interface KeyRule {
  version: string;
  of: (record: StoredRecord) => RecordKeys;
  /**
   * The keys that lists are ordered by, as far as known: a store may then prepare for them when it
   * starts rather than when they are first asked for.
   * @default []
   */
  orders?: readonly string[];
}

export interface StoreOptions {
  region: string;
  keys: KeyRule;
  now?: () => Date;
}
