import type { RecordKeys, StoredRecord } from "@guildhall/schema";
import { REGION_KEY, type Change, type CopyState } from "../catalogue.ts";
import type { KeyRule } from "../keys.ts";

/** A small kind of record for the catalogue's own tests: what it is found by is spelled out here. */
export interface LabFields {
  name?: string;
  fee?: number | string;
  facilities?: readonly string[];
  operator?: string;
  text?: string;
  location?: { latitude: number; longitude: number };
  /** A record that no key can be made of. */
  broken?: boolean;
}

export const LABS = "labs";
export const labId = (region: string, own: string | number, kind = LABS) =>
  `${region}/${kind}/${own}`;

export const put = (id: string, version: number, fields: LabFields = {}): Change => {
  const [region = ""] = id.split("/");
  const at = new Date(Date.UTC(2026, 0, 1) + version).toISOString();
  return { op: "put", id, record: { id, region, version, updatedAt: at, ...fields } };
};

export const drop = (id: string): Change => ({ op: "drop", id });

export const stateAt = (region: string, number: number): CopyState => ({
  region,
  after: { number, index: 0 },
  changedAt: new Date(Date.UTC(2026, 0, 1) + number).toISOString(),
  confirmedAt: null,
});

export const labKeys = (version = "1"): KeyRule => ({
  version,
  of: keysOfLab,
  orders: ["name", "fee", "updatedAt"],
});

function keysOfLab(record: StoredRecord): RecordKeys {
  const { name, fee, facilities, operator, text, location, broken } = record as StoredRecord &
    LabFields;
  if (broken) throw new Error(`No key can be made of ${record.id}.`);
  const values: [string, string | number][] = [
    [REGION_KEY, record.region],
    ["updatedAt", record.updatedAt],
  ];
  if (name !== undefined) values.push(["name", name]);
  if (fee !== undefined) values.push(["fee", fee]);
  if (operator !== undefined) values.push(["operator", operator]);
  for (const facility of facilities ?? []) values.push(["facility", facility]);
  return { values, words: `${name ?? ""} ${text ?? ""}`, ...(location && { location }) };
}
