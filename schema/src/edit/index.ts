import "../contract.ts";
import { kinds, type Kind } from "../define/kind.ts";
import type { ClassType } from "../define/spec.ts";
import { recordInput, recordPatch } from "./inputs.ts";
import { recordPayload } from "./outcome.ts";

export { Author, AuthorKind, FieldChange, HistoryEntry, RecordHistory } from "./history.ts";
export {
  Conflict,
  ErasurePayload,
  FieldDifference,
  Outcome,
  Problem,
  ProblemCode,
  RecordPayload,
} from "./outcome.ts";

/** What editing needs of one kind: what is taken in and what is answered. */
export interface EditTypes {
  kind: Kind;
  input: ClassType;
  patch: ClassType;
  payload: ClassType;
}

/** The types for editing each kind, generated from the contract's classes. */
export const editTypes: readonly EditTypes[] = kinds().map((kind) => ({
  kind,
  input: recordInput(kind),
  patch: recordPatch(kind),
  payload: recordPayload(kind),
}));
