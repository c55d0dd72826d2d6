import { isDeepStrictEqual } from "node:util";
import { asWritten } from "../records/difference.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface Differing {
  field: string;
  left: unknown;
  right: unknown;
}

/** The fields in which two records differ, in the order of their names; null where there is none. */
export function differencesOf(left: Fields | null, right: Fields | null): Differing[] {
  const one = left ? asWritten(left) : {};
  const other = right ? asWritten(right) : {};
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => !isDeepStrictEqual(one[field], other[field]))
    .toSorted()
    .map((field) => ({ field, left: one[field] ?? null, right: other[field] ?? null }));
}
