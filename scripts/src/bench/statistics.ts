/** The value below which `share` (0 to 1) of the values lie: by nearest rank, no value invented. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1]!;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The medians of several rounds, field by field. */
export function medians<Round extends Record<string, number>>(
  rounds: readonly [Round, ...Round[]],
): Round {
  const keys = Object.keys(rounds[0]);
  const entries = keys.map((key) => [key, median(rounds.map((round) => round[key]!))]);
  return Object.fromEntries(entries) as Round;
}

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
