import type { Detail, Issue } from "@guildhall/schema";
import type { Doubt } from "../values/doubts.ts";

/** A record as it is put together from one row: fields, doubts, and what has no field of its own. */
export interface RecordDraft {
  /** The owner's own id as given; null where one has to be made from the name. */
  own: string | null;
  fields: Record<string, unknown>;
  issues: Issue[];
  details: Detail[];
}

export const newDraft = (): RecordDraft => ({ own: null, fields: {}, issues: [], details: [] });

type Fields = Record<string, unknown>;

const inner = (fields: Fields, name: string): Fields => {
  const known = fields[name];
  if (typeof known === "object" && known !== null && !Array.isArray(known)) return known as Fields;
  const made: Fields = {};
  fields[name] = made;
  return made;
};

export function fieldAt(fields: Fields, path: string): unknown {
  return path.split(".").reduce<unknown>((at, name) => (at as Fields | undefined)?.[name], fields);
}

export function setField(fields: Fields, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() ?? path;
  names.reduce(inner, fields)[last] = value;
}

export function addToList(fields: Fields, path: string, values: readonly unknown[]): void {
  if (values.length === 0) return;
  const present = fieldAt(fields, path);
  setField(fields, path, [...(Array.isArray(present) ? present : []), ...values]);
}

export function addDetail(draft: RecordDraft, label: string, text: string): void {
  if (draft.details.some((one) => one.label === label && one.text === text)) return;
  draft.details.push({ label, text });
}

export function addDoubts(
  draft: RecordDraft,
  field: string | null,
  doubts: readonly Doubt[],
): void {
  for (const doubt of doubts) draft.issues.push({ ...doubt, ...(field && { field }) });
}
