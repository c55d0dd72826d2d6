import { fieldsOf, kindNamed, parseRecordId, type ClassType } from "@guildhall/schema";
import { asWritten } from "../records/difference.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A record as its owner keeps it: without what the store and the rules added, every object's fields
 * in the contract's order. One record then has one text, and git shows what really changed.
 */
export function canonical(record: Fields & { id: string }): Fields {
  const kind = kindNamed(parseRecordId(record.id)?.kind ?? "");
  return ordered(asWritten(record), kind?.type) as Fields;
}

/** The record's file in a record folder. */
export const recordText = (record: Fields & { id: string }): string =>
  `${JSON.stringify(canonical(record), null, 2)}\n`;

/** The record as one line of NDJSON; its version, on request, comes last. */
export function recordLine(
  record: Fields & { id: string; version: number; updatedAt: string },
  { versions = false }: { versions?: boolean } = {},
): string {
  const { version, updatedAt } = record;
  const added = versions ? { version, updatedAt } : {};
  return `${JSON.stringify({ ...canonical(record), ...added })}\n`;
}

function ordered(value: unknown, type: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => ordered(one, type));
  if (typeof value !== "object" || value === null) return value;
  const places = placesOf(type);
  const place = (name: string): number => places.get(name)?.place ?? places.size;
  return Object.fromEntries(
    Object.entries(value)
      // What this release's contract does not know comes last, by name.
      .toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner, places.get(name)?.type)]),
  );
}

type Places = ReadonlyMap<string, { place: number; type: unknown }>;

const known = new Map<unknown, Places>();

/** Where each field of a type stands, and which type its value has. */
function placesOf(type: unknown): Places {
  const found = known.get(type);
  if (found) return found;
  const fields = typeof type === "function" ? fieldsOf(type as ClassType) : [];
  const places = new Map(
    fields.map((field, place) => [
      field.name,
      { place, type: field.role === "value" ? field.type() : undefined },
    ]),
  );
  known.set(type, places);
  return places;
}
