import type { StoredRecord } from "@guildhall/schema";
import type { Change, CopyState } from "../../catalogue/catalogue.ts";

/** A record with what a test says of it, and what every record has. */
export const recordOf = (
  id: string,
  said: Readonly<Record<string, unknown>>,
  version = 1,
): StoredRecord => ({
  id,
  region: id.split("/")[0]!,
  updatedAt: "2026-11-01T00:00:00Z",
  version,
  status: "ACTIVE",
  language: "en",
  sources: [],
  ...said,
});

export const put = (record: StoredRecord): Change => ({ op: "put", id: record.id, record });

export const stateAt = (region: string, number: number): CopyState => ({
  region,
  after: { number, index: 0 },
  changedAt: null,
  confirmedAt: null,
});
