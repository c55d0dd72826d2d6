import { groupBy } from "@guildhall/schema";
import type { Carried, Fate } from "./carried.ts";

/** What became of the leaves of some lists, counted. */
export interface Tally {
  records: number;
  leaves: number;
  /** How many were found by each rule, the most frequent first. */
  found: Readonly<Record<string, number>>;
  reworded: number;
  lost: number;
}

export const isLost = ({ rule, nearest }: Fate): boolean => rule === null && nearest === null;

export function tallyOf(carried: readonly Carried[]): Tally {
  const fates = carried.flatMap((one) => one.fates);
  const found = new Map<string, number>();
  for (const { rule } of fates) if (rule !== null) found.set(rule, (found.get(rule) ?? 0) + 1);
  return {
    records: carried.length,
    leaves: fates.length,
    found: Object.fromEntries([...found].toSorted(([, a], [, b]) => b - a)),
    reworded: fates.filter(({ rule, nearest }) => rule === null && nearest !== null).length,
    lost: fates.filter(isLost).length,
  };
}

/** The counts of a list, and every leaf that somebody has to look at. */
export function inWords(list: string, carried: readonly Carried[]): string {
  const { records, leaves, found, reworded, lost } = tallyOf(carried);
  return [
    `${list}: ${records} records, ${leaves} leaves, ${reworded} in other words, ${lost} lost`,
    ...Object.entries(found).map(([rule, count]) => `  ${String(count).padStart(6)}  ${rule}`),
    ...openIn(carried),
  ].join("\n");
}

/** What many records have lost alike is told once, at the first of them. */
function openIn(carried: readonly Carried[]): string[] {
  const open = carried.flatMap(({ id, fates }) =>
    fates.filter(({ rule }) => rule === null).map((fate) => ({ id, ...fate })),
  );
  const alike = groupBy(open, ({ path, value, nearest }) => [path, value, nearest].join("\n"));
  return [...alike.values()].map(([fate, ...others]) => {
    const { id, path, value, nearest } = fate!;
    const leaf = `${id} ${path} ${JSON.stringify(value)}`;
    const more = alsoAt(others.map((other) => other.id));
    if (nearest === null) return `  LOST ${leaf}${more}`;
    return `  IN OTHER WORDS ${leaf}${more}: nearest is ${JSON.stringify(nearest)}`;
  });
}

const NAMED = 5;

function alsoAt(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  return `, also ${ids.slice(0, NAMED).join(", ")}${more}`;
}
