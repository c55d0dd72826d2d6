import type { RecordReader, StoredRecord } from "./reader.ts";

/** A place in a registry's log: after change `index` (from 0) of entry `number` (from 1). */
export interface LogPosition {
  number: number;
  index: number;
}

/** One change as a reader of the feed sees it. */
export interface FeedChange {
  position: LogPosition;
  at: string;
  change:
    | { op: "put"; id: string; record: StoredRecord }
    | { op: "delete"; id: string; reason?: string }
    | { op: "erase"; id: string };
}

/** A registry as it was, but for what was erased since. */
export interface PastReader extends RecordReader {
  /** Whether a record that was there then is missing, since it was erased later. */
  isErased(id: string): boolean;
}

/** A registry read as a log, and as it was. */
export interface RegistryLog extends Pick<RecordReader, "position"> {
  changes(
    after: LogPosition | null,
    first: number,
  ): Promise<{ changes: readonly FeedChange[]; hasMore: boolean; total: number }>;
  asOf(number: number): Promise<PastReader>;
}
