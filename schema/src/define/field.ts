import {
  addField,
  type ArgumentSpec,
  type ComputedSpec,
  type Thunk,
  type ValueSpec,
} from "./spec.ts";

type Options = Partial<Pick<ValueSpec, "required" | "list" | "format" | "min" | "max">>;
type Decorator = (prototype: object, name: string | symbol) => void;

/** A scalar, an enum or a value object. */
export function value(type: Thunk, description: string, options: Options = {}): Decorator {
  return (prototype, name) =>
    addField(prototype, {
      role: "value",
      name: String(name),
      type,
      description,
      required: false,
      list: false,
      ...options,
    });
}

/** A list of them; null where nothing is known, `[]` where there is none. */
export const values = (type: Thunk, description: string, options: Options = {}): Decorator =>
  value(type, description, { ...options, list: true });

const text = (): unknown => String;
export const words = (description: string, options: Options = {}): Decorator =>
  value(text, description, options);

/** A word of the named vocabulary; unknown words are kept as they are and flagged. */
export function term(
  vocabulary: string,
  type: Thunk,
  description: string,
  options: Pick<Options, "required" | "list"> = {},
): Decorator {
  return (prototype, name) =>
    addField(prototype, {
      role: "term",
      name: String(name),
      type,
      vocabulary,
      description,
      required: false,
      list: false,
      ...options,
    });
}

/** One other record, by id. */
export function reference(
  type: Thunk,
  description: string,
  options: Pick<Options, "list"> = {},
): Decorator {
  return (prototype, name) =>
    addField(prototype, {
      role: "reference",
      name: String(name),
      type,
      description,
      required: false,
      list: false,
      ...options,
    });
}

/** Several other records, by id, in the owner's order. */
export const references = (type: Thunk, description: string): Decorator =>
  reference(type, description, { list: true });

/** The records of another kind that name this one under `key`. */
export function referrers(type: Thunk, key: string, description: string): Decorator {
  return (prototype, name) =>
    addField(prototype, {
      role: "referrers",
      name: String(name),
      type,
      key,
      description,
      required: false,
      list: true,
    });
}

/** Worked out from the stored record when asked for. */
export function computed(
  type: Thunk,
  description: string,
  compute: ComputedSpec["compute"],
  options: Pick<Options, "list" | "required"> & { args?: readonly ArgumentSpec[] } = {},
): Decorator {
  return (prototype, name) =>
    addField(prototype, {
      role: "computed",
      name: String(name),
      type,
      description,
      compute,
      required: false,
      list: false,
      args: [],
      ...options,
    });
}
