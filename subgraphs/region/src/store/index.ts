export { StoreError } from "./errors.ts";
export { openMongoStore } from "./mongodb/open.ts";
export { damageIn } from "./sqlite/damage.ts";
export { openSqliteStore } from "./sqlite/open.ts";
export type {
  Author,
  ChangePage,
  Draft,
  DraftRecord,
  Entry,
  EntryDraft,
  KeyRule,
  LogPosition,
  Store,
} from "./store.ts";
