import { isDeepStrictEqual } from "node:util";
import type { DraftRecord, Store } from "../store/index.ts";

/** What the store and the intake add to a record; not part of what its owner wrote. */
const ADDED = new Set(["version", "updatedAt", "issues"]);

export function asWritten(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !ADDED.has(name)));
}

export const sameContent = (
  one: Record<string, unknown>,
  other: Record<string, unknown>,
): boolean => isDeepStrictEqual(asWritten(one), asWritten(other));

export interface Difference {
  added: DraftRecord[];
  changed: DraftRecord[];
  unchanged: number;
}

/** Which of these records the store does not have as they are. */
export async function differenceTo(
  store: Store,
  records: readonly DraftRecord[],
): Promise<Difference> {
  const difference: Difference = { added: [], changed: [], unchanged: 0 };
  const present = await store.get(records.map(({ id }) => id));
  records.forEach((record, at) => {
    const stored = present[at];
    if (!stored) difference.added.push(record);
    else if (sameContent(stored, record)) difference.unchanged += 1;
    else difference.changed.push(record);
  });
  return difference;
}
