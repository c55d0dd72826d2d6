import { kindOfId, underNewNames } from "@guildhall/schema";
import { isDeepStrictEqual } from "node:util";

/** What the store and the intake add to a record; not part of what its owner wrote. */
const ADDED = new Set(["version", "updatedAt", "issues"]);

type Fields = Readonly<Record<string, unknown>>;

/** A record as its owner would write it today: under the names of now, without what was given up. */
export function asWritten(record: Fields): Record<string, unknown> {
  const kind = kindOfId(String(record["id"]));
  const now = kind ? underNewNames(kind.type, record) : record;
  return Object.fromEntries(
    Object.entries(now).filter(
      ([name]) => !ADDED.has(name) && !Object.hasOwn(kind?.retired ?? {}, name),
    ),
  );
}

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

export const sameContent = (one: Fields, other: Fields): boolean =>
  differencesOf(one, other).length === 0;
