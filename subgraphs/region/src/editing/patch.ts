import type { StoredRecord } from "@guildhall/schema";
import { asWritten } from "../records/difference.ts";

type Fields = Record<string, unknown>;

/** What a client gave, as it is stored: plain objects, and nothing where it said null. */
export function plainInput(given: object): Fields {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, plain(value)]],
    ),
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === "object" && value !== null ? plainInput(value) : value;
}

/** A record as its author would have it: given fields replace, null removes, the rest stays. */
export function patched(record: StoredRecord, patch: object): Fields {
  const named = new Set(Object.keys(patch));
  const kept = Object.entries(asWritten(record)).filter(([name]) => !named.has(name));
  return { ...Object.fromEntries(kept), ...plainInput(patch) };
}
