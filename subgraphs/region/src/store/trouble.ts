import type { ErrorCode } from "@guildhall/schema";
import { StoreError, type StoreErrorCode } from "./errors.ts";

/** What may befall where a registry is kept, and is nobody's fault who asks. */
export type TroubleCode = Extract<
  ErrorCode,
  "REGISTRY_DAMAGED" | "STORAGE_FULL" | "STORAGE_UNAVAILABLE"
>;

/** SQLite's primary result codes; the others are about what was asked. */
const OF_SQLITE = new Map<number, TroubleCode>([
  [8, "STORAGE_UNAVAILABLE"], // READONLY
  [10, "STORAGE_UNAVAILABLE"], // IOERR
  [11, "REGISTRY_DAMAGED"], // CORRUPT
  [13, "STORAGE_FULL"], // FULL
  [14, "STORAGE_UNAVAILABLE"], // CANTOPEN
  [26, "REGISTRY_DAMAGED"], // NOTADB
]);

const OF_STORES: Partial<Record<StoreErrorCode, TroubleCode>> = {
  STORE_UNREACHABLE: "STORAGE_UNAVAILABLE",
  STORE_GONE: "STORAGE_UNAVAILABLE",
  STORE_FILE_INVALID: "REGISTRY_DAMAGED",
  STORE_LOG_BROKEN: "REGISTRY_DAMAGED",
};

/** MongoDB's OutOfDiskSpace. */
const NO_ROOM = 14_031;

/** Whether an error tells of such trouble; null for one that is about anything else. */
export function troubleIn(error: unknown): TroubleCode | null {
  const { rawCode, code, cause } = error as { rawCode?: number; code?: unknown; cause?: unknown };
  if (rawCode !== undefined) return OF_SQLITE.get(rawCode & 0xff) ?? null;
  if (code === NO_ROOM) return "STORAGE_FULL";
  if (!(error instanceof StoreError)) return null;
  return OF_STORES[error.code] ?? (cause instanceof Error ? troubleIn(cause) : null);
}
