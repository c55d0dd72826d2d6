import { compareValues, type StoredRecord } from "@guildhall/schema";
import { inSlices } from "../catalogue/slices.ts";
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

export function weigh<Q>(record: StoredRecord, question: Q, rules: readonly Rule<Q>[]): Weighed {
  const reasons = rules.flatMap((rule) => rule(record, question));
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

/** Weighs one record after the other, and lets others have their turn between. */
export async function weighAll<Q>(
  records: readonly StoredRecord[],
  question: Q,
  rules: readonly Rule<Q>[],
): Promise<Weighed[]> {
  const all: Weighed[] = [];
  await inSlices(records, (slice) => {
    for (const record of slice) all.push(weigh(record, question, rules));
  });
  return all;
}

/**
 * What fails in one respect comes after all that fails in none. Among either, how much fits, then how
 * little is unknown.
 */
export const compareFit = (a: Weighed, b: Weighed): number =>
  Number(a.fails > 0) - Number(b.fails > 0) ||
  b.fits - a.fits ||
  a.fails - b.fails ||
  a.unknown - b.unknown;

/** The same order each time. */
export const byFit = (a: Weighed, b: Weighed): number =>
  compareFit(a, b) || compareValues(a.record.id, b.record.id);
