import "./reflect.ts";

export { ERRORS, GuildhallError, type ErrorCode } from "./errors.ts";
export { isRegionId, parseRecordId, recordId, regionOf, type RecordPath } from "./ids.ts";
export type { Condition, KeyValue, Order, Position, RecordQuery } from "./reader/query.ts";
export type { Page, RecordKeys, RecordReader, StoredRecord } from "./reader/reader.ts";
