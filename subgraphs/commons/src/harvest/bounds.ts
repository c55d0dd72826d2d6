/** Far above any record, and far from what would hold the event loop or the memory. */
export const BOUNDS = {
  /** Changes asked for at once. */
  page: 200,
  /** Bytes of an answer: half of the page is asked for where it is more. */
  bytes: 1024 * 1024,
  /** Objects, lists and values in one record, and how deep they are nested. */
  parts: 50_000,
  depth: 24,
  /** Changes in one region's feed. */
  changes: 5_000_000,
  /** Records of one region that are remembered as set aside; of those beyond only the number. */
  setAside: 1_000,
  /** Characters of a reason. */
  reason: 300,
} as const;

/** Why a value from outside is more than a record can be; null where it is not. Bounded itself. */
export function excessOf(value: unknown, { parts, depth } = BOUNDS): string | null {
  const open: { value: unknown; level: number }[] = [{ value, level: 1 }];
  for (let seen = 0; ; seen++) {
    const next = open.pop();
    if (!next) return null;
    if (typeof next.value !== "object" || next.value === null) continue;
    if (next.level > depth) return `It is nested more than ${depth} levels deep.`;
    const inner = Object.values(next.value);
    if (seen + open.length + inner.length > parts)
      return `It has more than ${parts} objects, lists and values.`;
    for (const one of inner) open.push({ value: one, level: next.level + 1 });
  }
}

/** As much of a text as is kept of a reason. */
export const brief = (text: string, most: number = BOUNDS.reason): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
