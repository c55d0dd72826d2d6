import { parseRecordId } from "../ids.ts";
import type { KeyValue } from "../reader/query.ts";
import type { StoredRecord } from "../reader/reader.ts";
import { object } from "./object.ts";
import type { ClassType, Thunk } from "./spec.ts";

/** A filter by values of a key: those of a closed list can be counted (`graph/facets.ts`). */
export interface ValuesFilter {
  mode: "anyOf" | "allOf";
  key: string;
  type: Thunk;
  description: string;
  /** Where some of what it finds is only inferred: the keys under which each stands alone. */
  apart?: { read: string; inferred: string };
}

/** One filter that clients may use on a kind: what it asks of which key. */
export type FilterSpec =
  | ValuesFilter
  | { mode: "range"; key: string; type: Thunk; description: string }
  | { mode: "present"; key: string; description: string }
  | { mode: "near" | "within" | "search" | "openAt"; description: string };

export interface KindSpec {
  /** The segment in ids and the folder's name: `maker-spaces`. */
  kind: string;
  /** The fields on `Region`: `makerSpaces(…)` and `makerSpace(id:)`. */
  plural: string;
  singular: string;
  description: string;
  filters: Readonly<Record<string, FilterSpec>>;
  /** Keys to order by, besides `name` and `updatedAt`; enum value → key. */
  orders: Readonly<Record<string, { key: string; description: string }>>;
  /** Fields that it had before, each with what has taken its place, for owners whose files have it. */
  retired: Readonly<Record<string, string>>;
  /** Several paths of the record gathered under one key. */
  gather: Readonly<Record<string, readonly string[]>>;
  /** Keys that no path of the record holds as they are; what a record is found by under each. */
  derive: Readonly<Record<string, (record: StoredRecord) => readonly KeyValue[]>>;
}

export interface Kind extends KindSpec {
  type: ClassType;
}

const declared: Kind[] = [];
const byName = new Map<string, Kind>();
const byType = new Map<unknown, Kind>();

type KindOptions = Pick<KindSpec, "kind" | "plural" | "singular"> & Partial<KindSpec>;

/** Makes a class one of the contract's record kinds. */
export function recordKind(description: string, options: KindOptions & { implements: ClassType }) {
  return (type: ClassType): void => {
    const { implements: parent, ...spec } = options;
    const kind = {
      filters: {},
      orders: {},
      retired: {},
      gather: {},
      derive: {},
      ...spec,
      description,
      type,
    };
    declared.push(kind);
    byName.set(spec.kind, kind);
    byType.set(type, kind);
    object(description, { implements: parent })(type);
  };
}

/** Every kind of the contract, in the order of their names. */
export const kinds = (): readonly Kind[] => declared.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
export const kindNamed = (kind: string): Kind | undefined => byName.get(kind);
/** The kind that a record's id says. */
export const kindOfId = (id: string): Kind | undefined => kindNamed(parseRecordId(id)?.kind ?? "");
export const kindOfType = (type: unknown): Kind | undefined => byType.get(type);

const names = (): unknown => String;

/** The record's key has one of the given values. */
export const anyOf = (key: string, description: string, type: Thunk = names): ValuesFilter => ({
  mode: "anyOf",
  key,
  type,
  description,
});
/** The record's key has all of the given values. */
export const allOf = (key: string, description: string, type: Thunk = names): ValuesFilter => ({
  mode: "allOf",
  key,
  type,
  description,
});
export const range = (key: string, type: Thunk, description: string): FilterSpec => ({
  mode: "range",
  key,
  type,
  description,
});
export const present = (key: string, description: string): FilterSpec => ({
  mode: "present",
  key,
  description,
});
/** The record's text has the words: every kind can be searched. */
export const search: FilterSpec = {
  mode: "search",
  description: "Every one of these words occurs in its text; the last may be cut short.",
};
