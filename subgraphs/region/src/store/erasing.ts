import type { DraftRecord, Draft, EntryDraft, ErasedChange } from "./store.ts";
import type { WrittenChange } from "./entry.ts";

/** The ids that an entry is to erase. */
export const erasedBy = ({ changes }: { changes: readonly Draft[] }): string[] =>
  changes.flatMap((draft) => (draft.op === "erase" ? [draft.id] : []));

/** How an id stands in the text of a record that names it: ids need no escapes, and end at a quote. */
export const mentionOf = (id: string): string => JSON.stringify(id);

/** What stays of a change once its record was erased by an entry. */
export function markOf(
  { op, id, before }: Exclude<WrittenChange, ErasedChange>,
  by: number,
): ErasedChange {
  return { op: "erase", id, before, was: op, by };
}

/**
 * Another record's text without the name that it has beside a reference to an erased one, as a
 * redirect keeps it; null where it has none.
 */
export function withoutName(text: string, id: string): string | null {
  let found = false;
  const record: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (!isLinkTo(id, value)) return value;
    found = true;
    const { name: _name, ...rest } = value;
    return rest;
  });
  return found ? JSON.stringify(record) : null;
}

/**
 * The entry with the present records that keep a name of what it erases: written anew without it,
 * so that those who follow the feed drop it too.
 */
export function withNamesTaken(draft: EntryDraft, naming: readonly string[]): EntryDraft {
  const ids = erasedBy(draft);
  const puts = naming.flatMap((text): Draft[] => {
    const left = ids.reduce((rest, id) => withoutName(rest, id) ?? rest, text);
    return left === text ? [] : [{ op: "put", record: JSON.parse(left) as DraftRecord }];
  });
  const changes = [...draft.changes, ...puts.filter((put) => !ids.includes(idOf(put)))];
  return { ...draft, changes };
}

const idOf = (draft: Draft): string => (draft.op === "put" ? draft.record.id : draft.id);

const isLinkTo = (id: string, value: unknown): value is { id: string; name: unknown } =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "id" in value &&
  value.id === id;
