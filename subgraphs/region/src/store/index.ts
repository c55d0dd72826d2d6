export { MAX_ENTRY_BYTES } from "./entry.ts";
export { STORE_ERRORS, StoreError, type StoreErrorCode } from "./errors.ts";
export { openMongoStore, type MongoOptions } from "./mongodb/open.ts";
export { openSqliteStore, type SqliteOptions } from "./sqlite/open.ts";
export type {
  Appended,
  Author,
  Change,
  ChangePage,
  Draft,
  DraftRecord,
  Entry,
  EntryDraft,
  KeyRule,
  LogPosition,
  Refusal,
  Store,
  StoreOptions,
} from "./store.ts";
export { fold, wordsOf } from "./words.ts";
