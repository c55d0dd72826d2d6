import {
  addField,
  type ArgumentSpec,
  type ComputedSpec,
  type FieldSpec,
  type Thunk,
  type ValueSpec,
} from "./spec.ts";

type Options = Partial<
  Pick<ValueSpec, "required" | "list" | "writtenBy" | "format" | "min" | "max">
>;
type Decorator = (prototype: object, name: string | symbol) => void;

/** What a decorator says of its field: all but the name, which the class gives. */
type Said<S extends FieldSpec> = S extends FieldSpec
  ? Omit<S, "name" | "required" | "list"> & Pick<Options, "required" | "list">
  : never;

const collect =
  (said: Said<FieldSpec>): Decorator =>
  (prototype, name) =>
    addField(prototype, { required: false, list: false, ...said, name: String(name) });

/** A scalar, an enum or a value object. */
export const value = (type: Thunk, description: string, options: Options = {}): Decorator =>
  collect({ role: "value", type, description, ...options });

/** A list of them; null where nothing is known, `[]` where there is none. */
export const values = (type: Thunk, description: string, options: Options = {}): Decorator =>
  value(type, description, { ...options, list: true });

const string = (): unknown => String;
/** Text in the owner's words, or in a format such as an address or a date. */
export const text = (description: string, options: Options = {}): Decorator =>
  value(string, description, options);

/** A word of the named vocabulary; unknown words are kept as they are and flagged. */
export const term = (
  vocabulary: string,
  type: Thunk,
  description: string,
  options: Pick<Options, "required" | "list"> = {},
): Decorator => collect({ role: "term", type, vocabulary, description, ...options });

/** One other record, by id. */
export const reference = (
  type: Thunk,
  description: string,
  options: Pick<Options, "list" | "writtenBy"> = {},
): Decorator => collect({ role: "reference", type, description, ...options });

/** Several other records, by id, in the owner's order. */
export const references = (type: Thunk, description: string): Decorator =>
  reference(type, description, { list: true });

/** The records of another kind that name this one under `key`. */
export const referrers = (type: Thunk, key: string, description: string): Decorator =>
  collect({ role: "referrers", type, key, description, list: true });

/** Worked out from the stored record when asked for. */
export const computed = (
  type: Thunk,
  description: string,
  compute: ComputedSpec["compute"],
  options: Pick<Options, "list" | "required"> & { args?: readonly ArgumentSpec[] } = {},
): Decorator => collect({ role: "computed", type, description, compute, args: [], ...options });
