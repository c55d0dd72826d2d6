/** How long somebody who keeps a server running waits between its death and its next start. */
export interface Patience {
  /** Milliseconds before it is started again for the first time. @default 250 */
  first: number;
  /** Longest pause. @default 30 000 */
  longest: number;
  /** Milliseconds after which one that lived so long is taken to be well. @default 60 000 */
  well: number;
}

const USUAL: Patience = { first: 250, longest: 30_000, well: 60_000 };

/** The pause after one more death, twice as long as the last where it did not live long. */
export function pauseAfter(
  deaths: number,
  lived: number,
  patience: Partial<Patience> = {},
): { deaths: number; pause: number } {
  const { first, longest, well } = { ...USUAL, ...patience };
  const before = lived >= well ? 0 : deaths;
  return { deaths: before + 1, pause: Math.min(first * 2 ** before, longest) };
}
