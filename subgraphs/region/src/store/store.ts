import type { RecordKeys, RecordReader, StoredRecord } from "@guildhall/schema";

/** Who wrote: an editor's subject, an import, or the loader of a record folder. */
export interface Author {
  kind: "editor" | "import" | "folder" | "fixture";
  name: string;
}

/** What a writer asks for. The store adds `version` and `updatedAt`. */
export type Draft =
  | { op: "put"; record: Omit<StoredRecord, "version" | "updatedAt"> }
  | { op: "delete"; id: string; reason: string };

/** One change as the log keeps it; `before` is the version it replaced, null for a new record. */
export type Change =
  | { op: "put"; id: string; before: number | null; record: StoredRecord }
  | { op: "delete"; id: string; before: number | null; reason: string };

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

/** `head` is the number of the last entry the writer had seen; another writer was faster. */
export type Appended = { ok: true; entry: Entry } | { ok: false; head: number };

/**
 * One region's registry. The log is the registry: a write is one entry, and what a query reads is
 * a projection of the log. Correctness rests on one thing alone, that no two entries can have the
 * same number.
 */
export interface Store extends RecordReader {
  readonly region: string;
  /** Appends one entry after entry `expectedHead`, or says where the log has got to meanwhile. */
  append(expectedHead: number, draft: EntryDraft): Promise<Appended>;
  /** The log read in order; `after` null reads from the start. */
  changes(after: LogPosition | null, first: number): Promise<ChangePage>;
  /** Every change one record went through, oldest first. */
  history(id: string): Promise<ChangePage["changes"]>;
  /** The entries that belong to one import, by part, without their changes. */
  batches(importId: string): Promise<readonly { part: number; number: number }[]>;
  /** The registry as it was after entry `number`. */
  asOf(number: number): Promise<RecordReader>;
  close(): Promise<void>;
}

export interface StoreOptions {
  region: string;
  /** What records can be found by; `version` changes when the rule does, and makes the store reindex. */
  keys: { version: string; of: (record: StoredRecord) => RecordKeys };
  now?: () => Date;
}
