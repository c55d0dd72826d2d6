import { groupBy, pathsOf, type ClassType } from "@guildhall/schema";
import type { DraftRecord } from "../store/index.ts";

type Path = readonly PropertyKey[];

/** A place in a record that the contract does not take as it is. */
export interface Wrong {
  path: Path;
  message: string;
  /** The contract has no such field at all. */
  isUnknown?: boolean;
}

/** A part that a record goes without, since the contract does not take it. */
export interface LeftOut {
  /** Its names, joined with dots; places in lists are left out, for they shift. */
  field: string;
  value: unknown;
  message: string;
}

/**
 * The record without what is wrong in it, each time as little as the contract lets it lose: a
 * country, not its address; an opening time that lacks its end, not all of them. Null where the
 * contract wants what is wrong or missing of every record.
 */
export function leaveOut(
  type: ClassType,
  record: DraftRecord,
  wrong: readonly Wrong[],
): { record: DraftRecord; left: LeftOut[] } | null {
  const required = new Set(
    pathsOf(type).flatMap(({ path, field }) => (field.required ? [path] : [])),
  );
  const found = wrong.map(({ path, message, isUnknown }) => ({
    path: isUnknown ? path : dispensable(path, required),
    message,
  }));
  if (found.some(({ path }) => path.length === 0)) return null;
  const parts = [...new Map(found.map((one) => [JSON.stringify(one.path), one])).values()];
  const paths = parts.map(({ path }) => path);
  return {
    record: without(record, paths) as DraftRecord,
    left: parts.map(({ path, message }) => ({
      field: namesOf(path),
      value: partAt(record, path),
      message,
    })),
  };
}

/** The smallest part around a place that its surroundings can do without; the root if there is none. */
function dispensable(path: Path, required: ReadonlySet<string>): Path {
  const [last] = path.slice(-1);
  if (last === undefined || typeof last === "number" || !required.has(namesOf(path))) return path;
  return dispensable(path.slice(0, -1), required);
}

const namesOf = (path: Path): string => path.filter((step) => typeof step !== "number").join(".");

export const partAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null)?.[step], value);

/** A copy without some parts; a list or a value of which nothing is left goes with them. */
function without(value: unknown, parts: readonly Path[]): unknown {
  if (parts.length === 0) return value;
  if (parts.some((path) => path.length === 0)) return undefined;
  const within = groupBy(parts, ([step]) => String(step));
  const kept = Object.entries(value as object).flatMap(([name, one]) => {
    const rest = without(one, within.get(name)?.map((path) => path.slice(1)) ?? []);
    return rest === undefined ? [] : [[name, rest] as const];
  });
  if (kept.length === 0) return undefined;
  return Array.isArray(value) ? kept.map(([, one]) => one) : Object.fromEntries(kept);
}
