import type { Told } from "./find.ts";

export interface Leaf {
  /** Where it stands, list positions included: `evidence.0.value`. */
  path: string;
  value: Told;
}

/** Everything that is no object and no list, with where it stands. */
export function leavesOf(held: unknown, path = ""): Leaf[] {
  if (typeof held !== "object" || held === null) return [{ path, value: held as Told }];
  return Object.entries(held).flatMap(([name, inner]) =>
    leavesOf(inner, path ? `${path}.${name}` : name),
  );
}

/** `evidence.0.value` is a leaf `evidence[].value`. */
export const patternOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, "[]");
