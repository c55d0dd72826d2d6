// Every kind is declared before its list is made.
import "../records/index.ts";
import { kinds, type Kind } from "../define/kind.ts";
import type { ClassType } from "../define/spec.ts";
import { listTypes, type ListTypes } from "./connection.ts";
import { filterInput } from "./filter.ts";

/** What a list of one kind is asked with and answered in, wherever it stands. */
export interface KindList extends ListTypes {
  kind: Kind;
  filter: ClassType;
}

/** One of each kind: a second type of the same name would be another type. */
export const lists: readonly KindList[] = kinds().map((kind) => ({
  kind,
  ...listTypes(kind),
  filter: filterInput(kind),
}));
