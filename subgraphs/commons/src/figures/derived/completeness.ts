import type { StoredRecord } from "@guildhall/schema";
import { derived } from "./derived.ts";
import { KINDS } from "./kinds.ts";
import type { Found } from "./found.ts";
import { PERCENT } from "./mix.ts";
import { recommendedFields } from "./recommended.ts";
import { figure } from "./words.ts";

/** What share of the fields that a reader needs most is filled in, in all and by kind of record. */
export const completeness = derived({
  code: "registry-completeness",
  reads: KINDS,
  work(_region, lists) {
    const tallies = KINDS.map((kind, at) => tally(kind, lists[at] ?? []));
    const whole: Tally = {
      records: tallies.flatMap(({ records }) => records),
      filled: sum(tallies.map(({ filled }) => filled)),
      fields: sum(tallies.map(({ fields }) => fields)),
      note: "Which fields are asked for is told with each kind.",
    };
    return [shareOf(whole), ...tallies.map((one) => shareOf(one, one.kind))];
  },
});

interface Tally {
  records: readonly StoredRecord[];
  filled: number;
  fields: number;
  note: string;
}

function tally(kind: string, records: readonly StoredRecord[]): Tally & { kind: string } {
  const names = recommendedFields(kind);
  const filled = sum(
    records.map((record) => names.filter((name) => isFilled(record, name)).length),
  );
  const note = `Fields asked for: ${names.join(", ")}.`;
  return { kind, records, filled, fields: records.length * names.length, note };
}

function shareOf({ records, filled, fields, note }: Tally, part?: string): Found {
  const more = { ...(part !== undefined && { part }) };
  if (fields === 0)
    return {
      ...more,
      absent: "NOT_APPLICABLE",
      notes: ["There is no such record to be complete."],
    };
  return {
    ...more,
    value: (filled / fields) * PERCENT,
    formula: `${figure(filled)} of ${figure(fields)} fields × ${PERCENT}`,
    counted: records,
    notes: [note],
  };
}

function isFilled(record: StoredRecord, name: string): boolean {
  const value = Object.hasOwn(record, name) ? record[name] : null;
  if (value === null || value === undefined || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
