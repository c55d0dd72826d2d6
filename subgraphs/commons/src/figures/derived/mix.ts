import type { StoredRecord } from "@guildhall/schema";
import type { Parts } from "./by-word.ts";
import type { Choice } from "./choice.ts";
import type { Found } from "./found.ts";
import { some } from "./words.ts";

export const PERCENT = 100;

/** What is counted, in words: one of it, and several where that is not the one with an “s”. */
export type Thing = readonly [one: string, several?: string];

/** The records themselves, counted. */
export const count = (
  records: readonly StoredRecord[],
  [one, several]: Thing,
  { counted, leftOut }: Choice,
  more: { part?: string; notes?: readonly string[] } = {},
): Found => ({
  value: records.length,
  formula: some(records.length, one, several),
  counted: records,
  restsOn: counted,
  leftOut,
  ...more,
});

/** How many records each part has. */
export const counts = (
  parts: Parts,
  thing: Thing,
  choice: Choice,
  notes: readonly string[] = [],
): Found[] => [...parts].map(([part, records]) => count(records, thing, choice, { part, notes }));

/** What share of all that are counted each part has, in percent; no share of none. */
export function shares(
  parts: Parts,
  { counted, leftOut }: Choice,
  [one, several]: Thing,
  notes: readonly string[] = [],
): Found[] {
  if (counted.length === 0)
    return [
      { absent: "NOT_APPLICABLE", notes: [`There is no ${one} to be a share of.`, ...notes] },
    ];
  return [...parts].map(([part, records]) => ({
    part,
    value: (records.length / counted.length) * PERCENT,
    formula: `${records.length} of ${some(counted.length, one, several)} × ${PERCENT}`,
    counted: records,
    restsOn: counted,
    leftOut,
    notes: [weightOfOne(counted.length, one), ...notes],
  }));
}

/** Three of seven reads as 43 %, which looks surer than three of seven is. */
const weightOfOne = (all: number, one: string): string =>
  `One ${one} more or less is ${Math.round((PERCENT / all) * 10) / 10} % of all.`;
