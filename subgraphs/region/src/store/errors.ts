import { UserError } from "@guildhall/serving/process";

/** What can be wrong with a store itself, as opposed to what it is asked. Codes are public API. */
export const STORE_ERRORS = {
  STORE_UNREACHABLE: "No connection to the database server could be made, or it was lost.",
  STORE_CREDENTIALS:
    "The database server does not accept the user or password, or forbids the use.",
  STORE_ADDRESS_INVALID: "The database server's address cannot be read.",
  STORE_FILE_INVALID: "The store's file is not a registry, or is damaged.",
  STORE_VERSION_NEWER: "The store was written by a newer release of Guildhall.",
  STORE_REGION_OTHER: "The store's file holds another region's registry.",
  STORE_READ_ONLY: "The store's file or folder cannot be written.",
  STORE_GONE: "The store's file is no longer where it was opened.",
  STORE_BUSY: "Other processes kept the store's file locked for too long.",
  STORE_REINDEXED: "Another process has reindexed the store by another rule; this one is outdated.",
  STORE_ERASURE_UNFINISHED:
    "A record is erased from the log, and the store's files may still hold traces of it.",
  STORE_LOG_BROKEN: "The log has a gap or an entry that cannot be read.",
  STORE_POSITION_UNKNOWN: "The log has not reached the position that was asked for.",
  STORE_FAILED: "The database reported something that this release does not know.",
} as const satisfies Record<string, string>;

export type StoreErrorCode = keyof typeof STORE_ERRORS;

/** A failure of the store: the message says what was got, what was wanted and what to do. */
export class StoreError extends UserError {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
