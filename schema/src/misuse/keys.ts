import type { Kind } from "../define/kind.ts";
import { isObjectType, type ClassType, type FieldSpec } from "../define/spec.ts";
import { pathsOf, type FieldPath } from "../define/walk.ts";
import { lineOf } from "./definitions.ts";
import { nearest, quoted } from "./nearest.ts";
import { nameOf } from "./written.ts";

/** What records of a kind can be found by: each key with the paths whose values are under it. */
export type Keys = ReadonlyMap<string, readonly FieldPath[]>;

export function keysOfKind({ type, gather, derive }: Kind): Keys {
  const leaves = new Map(
    pathsOf(type).flatMap((one) => (isLeaf(one.field) ? [[one.path, [one]]] : [])),
  );
  const keys = new Map<string, readonly FieldPath[]>(leaves);
  for (const [key, paths] of Object.entries(gather))
    keys.set(
      key,
      paths.flatMap((path) => leaves.get(path) ?? []),
    );
  for (const key of Object.keys(derive)) keys.set(key, []);
  return keys;
}

/** Where one value stands, as it is stored. */
const isLeaf = (field: FieldSpec): boolean =>
  field.role === "term" ||
  field.role === "reference" ||
  (field.role === "value" && !isObjectType(field.type()));

export interface NoKey {
  why: { got: string; wanted: string };
  /** The key that was most likely meant. */
  meant: string;
}

/** Why nothing is under a key, and which was meant; undefined where it can be used. */
export function noKey({ type }: Kind, keys: Keys, key: string): NoKey | undefined {
  if (keys.has(key)) return undefined;
  const at = pathsOf(type).find(({ path }) => path === key);
  const near = at
    ? [...keys.keys()].filter((one) => one.startsWith(`${key}.`))
    : nearest(key, keys.keys());
  const why = {
    got: `key "${key}", ${at ? whyNot(at.field) : `which no field of ${nameOf(type)} is stored under`}`,
    wanted:
      near.length > 0 ? quoted(near) : "the path of a stored field, or a key of gather or derive",
  };
  return { why, meant: near[0] ?? "…" };
}

const whyNot = (field: FieldSpec): string =>
  field.role === "value"
    ? `which holds a whole ${nameOf(field.type())} rather than one value`
    : "which is worked out when asked for, so that no record is found by it";

/** Whether what is under a key are references to records of a class. */
export const leadsTo = (paths: readonly FieldPath[], type: ClassType): boolean =>
  paths.length > 0 &&
  paths.every(
    ({ field }) =>
      field.role === "reference" && [...lineOf(field.type() as ClassType)].includes(type),
  );
