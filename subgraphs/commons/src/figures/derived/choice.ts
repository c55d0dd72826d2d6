import { valuesAt, type StoredRecord } from "@guildhall/schema";
import type { LeftOut } from "../figure.ts";
import { called } from "./words.ts";

/** The records that an indicator counts, and those that a reader may have expected among them. */
export interface Choice {
  counted: readonly StoredRecord[];
  leftOut: readonly LeftOut[];
}

/** Why a record is not to be counted; null where nothing speaks against it. */
export type Against = (record: StoredRecord) => LeftOut | null;

export const all = (records: readonly StoredRecord[]): Choice => ({
  counted: records,
  leftOut: [],
});

/** Leaves out besides what something speaks against. */
export function without({ counted, leftOut }: Choice, against: Against): Choice {
  const reasons = counted.map(against);
  return {
    counted: counted.filter((_, at) => !reasons[at]),
    leftOut: [...leftOut, ...reasons.filter((reason) => reason !== null)],
  };
}

export const because = (record: StoredRecord, reason: string, says: string): LeftOut => ({
  id: record.id,
  reason,
  says: `${called(record)} ${says}.`,
});

/** What moved, was merged or was told anew is counted once, as the later record where that is counted. */
export const eachOnce = (choice: Choice): Choice => without(choice, toldLater(choice.counted));

function toldLater(records: readonly StoredRecord[]): Against {
  const ids = new Set(records.map(({ id }) => id));
  const later = new Map<string, string>();
  for (const record of records) {
    for (const old of valuesAt(record, "replaces.id")) later.set(String(old), record.id);
    for (const id of valuesAt(record, "successor.id"))
      if (ids.has(String(id))) later.set(record.id, String(id));
  }
  return (record) => {
    const id = lastOf(record.id, later);
    if (id === null || id === record.id) return null;
    return because(record, "COUNTED_ELSEWHERE", `is counted as ${id}, which takes its place`);
  };
}

/** Where a chain of records ends; null for one that leads back to itself, of which none is the last. */
function lastOf(id: string, later: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let last = id;
  for (let next = later.get(last); next !== undefined; next = later.get(last)) {
    if (seen.has(last)) return null;
    seen.add(last);
    last = next;
  }
  return last;
}

const ENDED: Readonly<Record<string, string>> = {
  CLOSED: "is closed",
  MOVED: "moved away, or goes on under another record",
  PLANNED: "has not begun",
};

/** Of what is not known to be over or yet to come, most registries do not say how it stands. */
export function notRunning(record: StoredRecord): LeftOut | null {
  const status = String(record["status"]);
  const says = Object.hasOwn(ENDED, status) ? ENDED[status] : undefined;
  return says ? because(record, status, says) : null;
}
