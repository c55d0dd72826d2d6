import { compareValues, type StoredRecord } from "@guildhall/schema";
import type { Question } from "./question.ts";
import type { Outcome, Reason } from "./reason.ts";
import type { Rule } from "./rules/rule.ts";

/** A record with every reason for and against it. */
export interface Weighed {
  record: StoredRecord;
  reasons: readonly Reason[];
  fits: number;
  fails: number;
  unknown: number;
}

export const weigh = (record: StoredRecord, question: Question, rules: readonly Rule[]): Weighed =>
  weighed(
    record,
    rules.flatMap((rule) => rule(record, question)),
  );

export function weighed(record: StoredRecord, reasons: readonly Reason[]): Weighed {
  const count = (sought: Outcome): number =>
    reasons.filter(({ outcome }) => outcome === sought).length;
  return {
    record,
    reasons,
    fits: count("FITS"),
    fails: count("FAILS"),
    unknown: count("UNKNOWN"),
  };
}

/**
 * What fails in one respect comes after all that fails in none. Before that, how much fits, then how
 * little is unknown; ties by id, so that the order is the same each time.
 */
export const byFit = (a: Weighed, b: Weighed): number =>
  Number(a.fails > 0) - Number(b.fails > 0) ||
  b.fits - a.fits ||
  a.fails - b.fails ||
  a.unknown - b.unknown ||
  compareValues(a.record.id, b.record.id);
