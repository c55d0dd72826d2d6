import { parseRecordId, type StoredRecord } from "@guildhall/schema";
import type { Change, Draft, EntryDraft, ErasedChange, Refusal } from "./store.ts";

/** Far below the 16 MB that one MongoDB document may hold; the same in both stores, so that a registry can move. */
export const MAX_ENTRY_BYTES = 8_000_000;

/** A change as it is written: the record as JSON text, so that it round-trips to the last byte. */
export type WrittenChange =
  | { op: "put"; id: string; before: number | null; record: string }
  | { op: "delete"; id: string; before: number | null; reason: string }
  | ErasedChange;

/** What a store knows of an id that its log has: the present version, if there is one. */
export interface Known {
  version: number | null;
  erased: boolean;
}

/** The clock of one log: UTC, and never behind what the log says already. */
export function instantAfter(last: string | null, now: Date): string {
  const at = now.toISOString();
  return last !== null && last > at ? last : at;
}

/** Turns drafts into what is written as entry `number`, or says which one cannot be. */
export function writeChanges(
  { changes }: EntryDraft,
  place: { region: string; number: number; at: string },
  known: ReadonlyMap<string, Known>,
): { written: WrittenChange[] } | { refused: Refusal } {
  const current = new Map<string, number | null>();
  const erased = new Set<string>();
  const written: WrittenChange[] = [];
  let bytes = 0;
  for (const [index, draft] of changes.entries()) {
    const id = draft.op === "put" ? draft.record.id : draft.id;
    const misfit = misfitOf(id, draft, place.region);
    if (misfit) return { refused: { code: "RECORD_INVALID", index, message: misfit } };
    const earlier = current.get(id);
    if (known.get(id)?.erased || erased.has(id)) return { refused: isErased(id, index) };
    if (draft.op === "erase") {
      if (earlier !== undefined) return { refused: notAlone(id, index) };
      if (!known.has(id)) return { refused: unknown(id, index) };
      erased.add(id);
    }
    const before = earlier === undefined ? (known.get(id)?.version ?? null) : earlier;
    if (draft.op === "delete" && before === null) return { refused: unknown(id, index) };
    const change = writeChange(id, draft, before, place);
    bytes +=
      Buffer.byteLength(change.op === "put" ? change.record : draftReason(draft)) + id.length;
    if (bytes > MAX_ENTRY_BYTES) return { refused: tooLarge(changes.length, index) };
    written.push(change);
    current.set(id, draft.op === "put" ? place.number : null);
  }
  return { written };
}

/** The change as readers get it: parsed from the text that is stored, so that both are the same. */
export function readChange(change: WrittenChange): Change {
  if (change.op !== "put") return change;
  const { op, id, before, record } = change;
  return { op, id, before, record: JSON.parse(record) as StoredRecord };
}

/** For each record only the last change of an entry counts for what a query reads. */
export function lastChanges<Written extends { id: string }>(
  changes: readonly Written[],
): Written[] {
  return [...new Map(changes.map((change) => [change.id, change])).values()];
}

function writeChange(
  id: string,
  draft: Draft,
  before: number | null,
  { number, at }: { number: number; at: string },
): WrittenChange {
  if (draft.op === "delete") return { op: "delete", id, before, reason: draft.reason };
  if (draft.op === "erase")
    return { op: "erase", id, before, was: "delete", by: number, reason: draft.reason };
  const record = JSON.stringify({ ...draft.record, version: number, updatedAt: at });
  return { op: "put", id, before, record };
}

const draftReason = (draft: Draft): string => (draft.op === "put" ? "" : draft.reason);

function misfitOf(id: string, draft: Draft, region: string): string | null {
  const path = parseRecordId(id);
  if (!path)
    return `The id "${String(id)}" is not a record's path; give it as "${region}/<kind>/<own id>".`;
  if (path.region !== region)
    return `The record "${id}" is of region "${path.region}"; this is the registry of "${region}".`;
  if (draft.op === "put" && draft.record.region !== region)
    return `The record "${id}" names region "${draft.record.region}"; its id says "${region}".`;
  return null;
}

const unknown = (id: string, index: number): Refusal => ({
  code: "RECORD_UNKNOWN",
  index,
  message: `There is no record "${id}" to delete.`,
});

const isErased = (id: string, index: number): Refusal => ({
  code: "RECORD_ERASED",
  index,
  message: `The record "${id}" was erased, and its id is never used again. Give the record another id.`,
});

const notAlone = (id: string, index: number): Refusal => ({
  code: "RECORD_INVALID",
  index,
  message: `The record "${id}" is changed and erased by one entry; give the erasure alone.`,
});

const tooLarge = (count: number, index: number): Refusal => ({
  code: "ENTRY_TOO_LARGE",
  index,
  message:
    `An entry may hold ${MAX_ENTRY_BYTES / 1e6} MB of records; this one of ${count} changes is past that ` +
    `at change ${index}. Write it as several entries, or make the record smaller.`,
});
