import type { RecordKeys, StoredRecord } from "@guildhall/schema";
import type { Draft, DraftRecord, EntryDraft, KeyRule } from "../store.ts";

/** A small record kind for the store's own tests: what it is found by is spelled out here. */
export interface LabFields {
  name?: string;
  facilities?: readonly string[];
  fee?: number;
  text?: string;
  location?: { latitude: number; longitude: number };
  operator?: string;
  [field: string]: unknown;
}

export const REGION = "birmingham";
export const LABS = "maker-spaces";
export const labId = (own: string | number) => `${REGION}/${LABS}/${own}`;

export const lab = (own: string | number, fields: LabFields = {}): DraftRecord => ({
  id: labId(own),
  region: REGION,
  ...fields,
});

export const put = (own: string | number, fields: LabFields = {}): Draft => ({
  op: "put",
  record: lab(own, fields),
});

/** A record of another kind, with the same fields. */
export const putCouncil = (own: string, fields: LabFields = {}): Draft => ({
  op: "put",
  record: { id: `${REGION}/councils/${own}`, region: REGION, ...fields },
});

export const remove = (own: string | number): Draft => ({
  op: "delete",
  id: labId(own),
  reason: "closed",
});

export const entry = (...changes: readonly Draft[]): EntryDraft => ({
  author: { kind: "editor", name: "test" },
  changes,
});

export const labKeys: KeyRule = { version: "1", of: keysOfLab, orders: ["name", "fee"] };

export function keysOfLab(record: StoredRecord): RecordKeys {
  const { name, facilities, fee, text, location, operator } = record as StoredRecord & LabFields;
  const values: [string, string | number][] = [];
  if (name !== undefined) values.push(["name", name]);
  if (fee !== undefined) values.push(["fee", fee]);
  if (operator !== undefined) values.push(["operator", operator]);
  for (const facility of facilities ?? []) values.push(["facility", facility]);
  return { values, words: `${name ?? ""} ${text ?? ""}`, ...(location ? { location } : {}) };
}
