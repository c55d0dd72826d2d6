import type { GraphQLResolveInfo } from "graphql";

/**
 * What the contract says of a field, stated once: decorators in this folder collect it, and the
 * SDL, the validation, the JSON Schema, the keys of the stores and the resolvers are read from it.
 */
export type Thunk = () => unknown;
export type ClassType = abstract new (...args: never[]) => object;

export type Format =
  | "date"
  | "partial-date"
  | "instant"
  | "url"
  | "time-of-day"
  | "language"
  | "currency"
  | "country"
  | "record-id"
  | "region-id"
  | "slug";

interface Common {
  name: string;
  description: string;
  /** Why it is to go, and what takes its place. */
  deprecated?: string;
  /** What it was called in records written before, and how what is there is read. */
  formerly?: { name: string; read: (old: unknown) => unknown };
  /** A record without it is not valid, and the graph never answers null. */
  required: boolean;
  list: boolean;
  /** Who writes it, where that is not the record's author. */
  writtenBy?: Writer;
}

/**
 * `address`: it says where the record is kept, so its owner's file has it and an editor gives it
 * as an argument. `store`: it is written with the log entry, so that neither of them does.
 */
export type Writer = "address" | "store";

/** Plain data: a scalar, an enum or a value object, stored as it is answered. */
export interface ValueSpec extends Common {
  role: "value";
  type: Thunk;
  format?: Format;
  min?: number;
  max?: number;
}

/** A word of a vocabulary, stored as the word; the graph answers a `Term`. */
export interface TermSpec extends Common {
  role: "term";
  type: Thunk;
  vocabulary: string;
}

/** Another record (or a shared thing of commons), stored as its id. */
export interface ReferenceSpec extends Common {
  role: "reference";
  type: Thunk;
}

/** The records of a kind that name this one under one of their keys; nothing is stored here. */
export interface ReferrersSpec extends Common {
  role: "referrers";
  type: Thunk;
  key: string;
}

/** Worked out from what is stored when it is asked for. */
export interface ComputedSpec extends Common {
  role: "computed";
  type: Thunk;
  compute: (parent: never, args: never, context: never, info: GraphQLResolveInfo) => unknown;
  args: readonly ArgumentSpec[];
}

export interface ArgumentSpec {
  name: string;
  type: Thunk;
  description: string;
  required?: boolean;
  defaultValue?: unknown;
}

export type FieldSpec = ValueSpec | TermSpec | ReferenceSpec | ReferrersSpec | ComputedSpec;

/** What a text must look like, with words for those who wrote something else. */
export interface TextRule {
  valid: (text: string) => boolean;
  wanted: string;
}

/** How something that is no record of a region is named and found where a field refers to it. */
export interface Referred {
  /** What its ids look like. @default a region's id */
  ids?: TextRule;
  /** Finds it; null for a dangling id. @default its id alone, the rest being another subgraph's */
  find?: (id: string, context: never) => unknown;
}

interface Described extends Referred {
  name: string;
  description: string;
}

/** A class for a type whose fields are worked out rather than written, to `addField` to. */
// oxlint-disable-next-line typescript/no-extraneous-class -- type-graphql knows types by their class
export const newClass = (): ClassType => class {};

const own = new WeakMap<object, FieldSpec[]>();
const described = new WeakMap<object, Described>();
const declared = new Set<ClassType>();

/** Every class that fields were collected of, or that was described: what `misuse/` looks through. */
export const declaredTypes = (): readonly ClassType[] => [...declared];

export function addField(prototype: object, field: FieldSpec): void {
  const fields = own.get(prototype) ?? [];
  fields.push(field);
  own.set(prototype, fields);
  declared.add(prototype.constructor as ClassType);
  collected += 1;
}

/** The fields that a class declares itself, as they were collected. */
export const ownFieldsOf = (type: ClassType): readonly FieldSpec[] => own.get(type.prototype) ?? [];

/** How many fields have been collected: what was gathered before the last one is out of date. */
let collected = 0;
const gathered = new WeakMap<ClassType, { at: number; fields: readonly FieldSpec[] }>();

/** The fields of a class, its parents' first; one that it declares anew takes its parent's place. Kept, for every record that is checked asks. */
export function fieldsOf(type: ClassType): readonly FieldSpec[] {
  const known = gathered.get(type);
  if (known?.at === collected) return known.fields;
  const line: object[] = [];
  for (let at: object | null = type.prototype; at; at = Object.getPrototypeOf(at)) line.unshift(at);
  const fields = new Map<string, FieldSpec>();
  for (const at of line) for (const field of own.get(at) ?? []) fields.set(field.name, field);
  const all = [...fields.values()];
  gathered.set(type, { at: collected, fields: all });
  return all;
}

export function describeType(type: ClassType, as: Described): void {
  described.set(type, as);
  declared.add(type);
}

export const typeName = (type: ClassType): string => described.get(type)?.name ?? type.name;
export const describeOf = (type: ClassType): string => described.get(type)?.description ?? "";
export const referredOf = (type: unknown): Referred => described.get(type as ClassType) ?? {};
export const isObjectType = (type: unknown): type is ClassType =>
  typeof type === "function" && described.has(type);
