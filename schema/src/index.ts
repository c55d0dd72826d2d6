import "./reflect.ts";

export { contractRoots, contractSdl } from "./contract.ts";
export * from "./records/index.ts";
export { compareValues, indexable, indexRecord, type Indexed } from "./keys/indexed.ts";
export { answerConnection, orderOf, PAGE_DEFAULT, PAGE_MAX, PageInfo } from "./graph/connection.ts";
export { facetsOf, type FacetSpec } from "./graph/facets.ts";
export { decodeCursor, encodeCursor } from "./graph/cursor.ts";
export { conditionsOf, Near } from "./graph/filter.ts";
export { type KindList, lists } from "./graph/lists.ts";
export { keysOf, keysVersion, orderKeys } from "./keys/keys.ts";
export { searchWords, wordsOf } from "./keys/words.ts";
export { formerFields, successorOf, underNewNames } from "./define/formerly.ts";
export { kindNamed, kindOfId, kinds, kindOfType, type Kind } from "./define/kind.ts";
export {
  DateScalar,
  DateTimeScalar,
  isDate,
  isInstant,
  isPartialDate,
  jsonFormOf,
  PartialDate,
  SCALARS,
} from "./define/scalars.ts";
export { fieldsOf, typeName, type ClassType, type FieldSpec } from "./define/spec.ts";
export { draftSchemaOf, schemaOf } from "./define/validate.ts";
export {
  pathsOf,
  referencesIn,
  valuesAt,
  type FieldPath,
  type NamedRecord,
} from "./define/walk.ts";
export { ERRORS, GuildhallError, type ErrorCode } from "./errors.ts";
export { fold } from "./fold.ts";
export { contractContext, type ContractContext, type Readers } from "./graph/context.ts";
export { Warnings, type Warning } from "./graph/warnings.ts";
export { groupBy } from "./group.ts";
export { isRegionId, parseRecordId, recordId, regionOf, type RecordPath } from "./ids.ts";
export type { FeedChange, LogPosition, PastReader, RegistryLog } from "./reader/feed.ts";
export type { Condition, KeyValue, Order, Position, RecordQuery } from "./reader/query.ts";
export type { Page, RecordKeys, RecordReader, StoredRecord } from "./reader/reader.ts";
export { contractJsonSchema } from "./json-schema.ts";
export { DefinitionError } from "./misuse/misuse.ts";
export * from "./values/index.ts";
export { CONTRACT_VERSION } from "./version.ts";
export { nearest } from "./vocabularies/near.ts";
export { singular } from "./vocabularies/singular.ts";
export { sameUnit, unitOf } from "./vocabularies/unit.ts";
export {
  findTerm,
  vocabularies,
  vocabulary,
  type VocabularyFile,
  type VocabularyTerm,
} from "./vocabularies/vocabulary.ts";
